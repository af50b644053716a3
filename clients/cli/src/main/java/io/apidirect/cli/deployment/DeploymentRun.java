package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.project.PackedSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stays with a deployment until it is over, uploads its source where there is one, and says how it
 * ended.
 */
final class DeploymentRun {
    private static final Duration PAUSE =
            Duration.ofMillis(Integer.getInteger("apidirect.pause", 2000));

    private final Workplace workplace;
    private final DeploymentState begun;
    private final Progress progress;

    DeploymentRun(Workplace workplace, JsonNode deployment) {
        this.workplace = workplace;
        this.begun = new DeploymentState(deployment);
        Instant now = workplace.clock().instant();
        this.progress = new Progress(workplace, now.minus(begun.age(now)));
    }

    /** Follows it; a deployment that ends badly is a failure with cause and remedy. */
    DeploymentState follow(Optional<PackedSource> source) {
        var isWaiting = new AtomicBoolean(source.isPresent());
        progress.record("started", "deployment", begun.tree());
        Watch watch = new Watch(workplace, progress, begun.id(), PAUSE);
        Optional<Thread> upload =
                source.map(
                                packed ->
                                        new SourceUpload(
                                                workplace,
                                                progress,
                                                begun.id(),
                                                packed,
                                                PAUSE,
                                                isWaiting))
                        .map(task -> Thread.ofVirtual().start(task));
        DeploymentState end;
        try (var _ = new Detachment(workplace.terminal(), begun.id(), isWaiting)) {
            end = watch.untilOver();
        } finally {
            upload.ifPresent(Thread::interrupt);
        }
        progress.record("finished", "deployment", end.tree());
        return requireGood(end);
    }

    private DeploymentState requireGood(DeploymentState end) {
        if (end.isGood()) {
            return end;
        }
        String cause = end.cause().isEmpty() ? "" : ": " + end.cause();
        throw new Failure(
                ExitCode.FAILED,
                end.id() + " ended as " + end.status() + " after " + took(end) + cause,
                end.remedy().isEmpty() ? "apidirect deployments logs " + end.id() : end.remedy());
    }

    /** How long it took. */
    String took(DeploymentState end) {
        return DeploymentState.spoken(end.age(workplace.clock().instant()));
    }

    /** Says where the API answers now. */
    ExitCode liveAt(DeploymentState end) {
        String where = end.url().isEmpty() ? "Live" : "Live at " + end.url();
        workplace.terminal().say(where + " after " + took(end));
        if (!end.domainTarget().isEmpty()) {
            workplace.terminal().say("Its CNAME record in your DNS leads to " + end.domainTarget());
        }
        workplace.next("apidirect logs -f");
        return ExitCode.OK;
    }
}
