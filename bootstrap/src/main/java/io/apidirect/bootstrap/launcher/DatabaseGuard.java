package io.apidirect.bootstrap.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts the embedded PostgreSQL again when it ends by itself; the server recovers without help.
 * When that happens too often, the platform ends instead.
 */
final class DatabaseGuard {

    private static final int MOST_RESTARTS = 5;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EmbeddedDatabase database;
    private final RunningParts parts;
    private final Console console;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    DatabaseGuard(EmbeddedDatabase database, RunningParts parts, Console console) {
        this.database = database;
        this.parts = parts;
        this.console = console;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("database-guard").start(this::guard);
    }

    private void guard() {
        database.awaitEnd();
        while (!parts.isStopping() && isWorthATry()) {
            restart();
            database.awaitEnd();
        }
        parts.end(
                "PostgreSQL ended by itself more than %d times within %d minutes; its log is %s"
                        .formatted(MOST_RESTARTS, PERIOD.toMinutes(), database.log()));
    }

    private boolean isWorthATry() {
        var now = Instant.now();
        restarts.removeIf(before -> before.isBefore(now.minus(PERIOD)));
        restarts.add(now);
        return restarts.size() <= MOST_RESTARTS;
    }

    private void restart() {
        console.step(
                "database",
                "PostgreSQL ended by itself; starting it again (%d of at most %d times within %d minutes)"
                        .formatted(restarts.size(), MOST_RESTARTS, PERIOD.toMinutes()));
        try {
            database.restart();
            console.step("database", "PostgreSQL is back");
        } catch (CannotStart refused) {
            console.error(String.valueOf(refused.getMessage()));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
