package io.apidirect.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time stands still until the test lets it pass. */
public final class SettableClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }
}
