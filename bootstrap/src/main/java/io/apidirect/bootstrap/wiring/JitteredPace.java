package io.apidirect.bootstrap.wiring;

import io.apidirect.application.deployment.Pace;
import io.apidirect.application.deployment.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Waits between two thirds and four thirds of the configured time, and longer in times of trouble.
 */
final class JitteredPace implements Pace, Patience {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Duration usual;
    private final InstantSource clock;
    private final RandomGenerator random;

    JitteredPace(Duration usual, InstantSource clock, RandomGenerator random) {
        this.usual = usual;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Duration untilNextRound(int troubles) {
        var grown = usual.multipliedBy(1L << Math.min(troubles, MOST_DOUBLINGS));
        var wanted = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        return Duration.ofMillis((long) (wanted.toMillis() * random.nextDouble(2 / 3.0, 4 / 3.0)));
    }

    @Override
    public <T> Optional<T> until(Supplier<Optional<T>> question) {
        Instant giveUp = clock.instant().plus(LONGEST);
        var answer = question.get();
        while (answer.isEmpty() && clock.instant().isBefore(giveUp)) {
            LockSupport.parkNanos(untilNextRound(0).toNanos());
            answer = question.get();
        }
        return answer;
    }
}
