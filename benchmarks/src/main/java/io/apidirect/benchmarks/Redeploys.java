package io.apidirect.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.bootstrap.journey.Site;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.Build;

/**
 * Redeployments of a changed source, against the part of the time in which AWS was at work: from
 * the build's start to its end and from the stack's first to its last event. What is left is ours:
 * the database, our calls, and the waits between two looks.
 */
final class Redeploys {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Site site;

    Redeploys(Site site) {
        this.site = site;
    }

    /** The first deployment, which is not counted. */
    void prepare() throws IOException, InterruptedException {
        deploy("0");
    }

    Ratio measure(String name, int count) throws IOException, InterruptedException {
        var whole = new ArrayList<Double>();
        var atWork = new ArrayList<Double>();
        for (int i = 1; i <= count; i++) {
            var since = Instant.now();
            var taken = deploy(name + i);
            whole.add(millis(taken));
            atWork.add(millis(build(since).plus(update(since))));
        }
        var bench = new Bench(name, "a redeployment", "AWS's part of it (simulator, no delay)");
        return new Ratio(bench, times(whole), times(atWork));
    }

    private Duration deploy(String words) throws IOException, InterruptedException {
        var start = Instant.now();
        site.approve(site.plan(words));
        JsonNode now = site.deployment();
        while (!now.hasNonNull("finishedAt")) {
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("void: it does not end: " + now);
            }
            site.supplySource();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = site.deployment();
        }
        if (!now.path("status").asText().equals("live")) {
            throw new IllegalStateException("void: it did not go live: " + now);
        }
        return Duration.between(start, Instant.now());
    }

    private Duration build(Instant since) {
        var project = "apidirect-%s-dev-build".formatted(site.project());
        try (var builds = site.customer().client(CodeBuildClient.builder())) {
            var ids = builds.listBuildsForProject(it -> it.projectName(project)).ids();
            return builds.batchGetBuilds(it -> it.ids(ids)).builds().stream()
                    .filter(it -> !it.startTime().isBefore(since.minusMillis(1)))
                    .map(Redeploys::duration)
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }

    private static Duration duration(Build build) {
        return Duration.between(build.startTime(), build.endTime());
    }

    private Duration update(Instant since) {
        var stack = "apidirect-%s-dev-service".formatted(site.project());
        try (var stacks = site.customer().client(CloudFormationClient.builder())) {
            var times =
                    stacks.describeStackEvents(it -> it.stackName(stack)).stackEvents().stream()
                            .map(StackEvent::timestamp)
                            .filter(at -> !at.isBefore(since))
                            .sorted()
                            .toList();
            if (times.isEmpty()) {
                throw new IllegalStateException("void: the stack of the service did not change");
            }
            return Duration.between(times.getFirst(), times.getLast());
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static Times times(List<Double> millis) {
        return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
