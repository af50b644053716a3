package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what becomes true by itself. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Await() {}

    /** The first answer of that kind. */
    public static <T> T until(Supplier<T> answer, Predicate<T> wanted) {
        var end = Instant.now().plus(PATIENCE);
        var now = answer.get();
        while (!wanted.test(now)) {
            if (Instant.now().isAfter(end)) {
                fail("Waited in vain, the last answer was " + now);
            }
            LockSupport.parkNanos(20_000_000);
            now = answer.get();
        }
        return now;
    }
}
