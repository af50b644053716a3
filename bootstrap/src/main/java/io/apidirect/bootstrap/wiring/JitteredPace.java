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
 * Waits a sixth of the configured time after something was set going, then as long as it has gone
 * on already, up to the configured time; longer in times of trouble. Each wait is shortened or
 * lengthened by up to a third. Over a minute of waiting that is about three looks more than at an
 * even pace.
 */
final class JitteredPace implements Pace, Patience {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int SOONER = 6;

    private final Duration usual;
    private final InstantSource clock;
    private final RandomGenerator random;

    JitteredPace(Duration usual, InstantSource clock, RandomGenerator random) {
        this.usual = usual;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Duration untilNextRound(Duration stillness, int troubles) {
        var wanted =
                troubles == 0
                        ? shorter(usual, longer(usual.dividedBy(SOONER), stillness))
                        : shorter(
                                LONGEST,
                                usual.multipliedBy(1L << Math.min(troubles, MOST_DOUBLINGS)));
        return Duration.ofMillis((long) (wanted.toMillis() * random.nextDouble(2 / 3.0, 4 / 3.0)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public <T> Optional<T> until(Supplier<Optional<T>> question) {
        Instant start = clock.instant();
        Instant giveUp = start.plus(LONGEST);
        var answer = question.get();
        while (answer.isEmpty() && clock.instant().isBefore(giveUp)) {
            LockSupport.parkNanos(
                    untilNextRound(Duration.between(start, clock.instant()), 0).toNanos());
            answer = question.get();
        }
        return answer;
    }
}
