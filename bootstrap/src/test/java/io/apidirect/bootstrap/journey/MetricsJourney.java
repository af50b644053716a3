package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.bootstrap.journey.SharedPlatform.Running;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees of the platform's own numbers. */
@ExtendWith(SharedPlatform.class)
class MetricsJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static String metrics(Running running) throws IOException, InterruptedException {
        return Caller.anonymous(running.url()).send("GET", "/metrics", "").body();
    }

    @Test
    void a_verified_link_is_counted_and_no_event_was_given_up(Running running)
            throws IOException, InterruptedException {
        var owner = Caller.signUp(running.url(), "emmy");
        Site.open(owner, running.platform().simulator(), "888899990000", "measured-project");
        var giveUp = Instant.now().plus(PATIENCE);
        var seen = metrics(running);
        while (!seen.contains("apidirect_account_links_verified_total{")) {
            assertTrue(Instant.now().isBefore(giveUp), "not counted in time: " + seen);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = metrics(running);
        }
        assertTrue(seen.contains("# TYPE apidirect_events_given_up gauge"), seen);
        assertTrue(
                seen.lines()
                        .filter(line -> line.startsWith("apidirect_events_given_up{"))
                        .allMatch(line -> line.endsWith(" 0.0")),
                seen);
        assertTrue(seen.contains("apidirect_events_oldest_waiting_seconds{"), seen);
        assertFalse(seen.contains("NaN"), seen);
        assertFalse(seen.contains("measured-project"), "a tenant's name is a label");
    }
}
