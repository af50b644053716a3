package io.apidirect.rest.deployment;

import io.apidirect.application.deployment.LookIntoAccount;
import io.apidirect.application.deployment.ShowRunningEnvironment;
import io.apidirect.domain.deployment.HealthCalls;
import io.apidirect.domain.deployment.ImageBuilds.LogLine;
import io.apidirect.rest.shared.EventStreams;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The live log of a service. Events are numbered by their time in milliseconds, so a client that
 * comes back may see lines of its last millisecond twice, but misses none. CloudWatch is asked at
 * most every two seconds.
 */
final class RuntimeLogFeed implements EventStreams.Source {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LookIntoAccount account;
    private final ShowRunningEnvironment.Query query;
    private final long since;
    private final InstantSource clock;
    private String cursor = "";
    private Instant due = Instant.MIN;

    RuntimeLogFeed(
            LookIntoAccount account,
            ShowRunningEnvironment.Query query,
            long since,
            InstantSource clock) {
        this.account = account;
        this.query = query;
        this.since = since;
        this.clock = clock;
    }

    @Override
    public EventStreams.Batch after(long number) {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return new EventStreams.Batch(List.of(), false);
        }
        due = now.plus(PAUSE);
        var read = account.log(query, Math.max(since, number), cursor);
        cursor = read.log().cursor();
        return new EventStreams.Batch(
                read.log().lines().stream().map(line -> event(line, read.health())).toList(),
                false);
    }

    private static EventStreams.LiveEvent event(LogLine line, HealthCalls health) {
        return new EventStreams.LiveEvent(line.millis(), "line", LogBody.LineBody.of(line, health));
    }
}
