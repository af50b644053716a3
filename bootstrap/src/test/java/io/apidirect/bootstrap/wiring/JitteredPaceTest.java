package io.apidirect.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JitteredPaceTest {

    private static final Duration USUAL = Duration.ofSeconds(3);

    /** Chance in the middle of its range: no jitter. */
    private final JitteredPace even =
            new JitteredPace(USUAL, Clock.systemUTC(), () -> Long.MIN_VALUE);

    /** When the looks at a step come that does not end for {@code length}. */
    private int looks(Duration length) {
        var age = Duration.ZERO;
        int looks = 0;
        while (age.compareTo(length) < 0) {
            age = age.plus(even.untilNextRound(age, 0));
            looks++;
        }
        return looks;
    }

    @Test
    void what_was_just_set_going_is_looked_at_soon() {
        assertEquals(Duration.ofMillis(500), even.untilNextRound(Duration.ZERO, 0));
        assertEquals(Duration.ofMillis(500), even.untilNextRound(Duration.ofMillis(200), 0));
    }

    @Test
    void the_pause_grows_to_the_full_pace() {
        assertEquals(Duration.ofSeconds(2), even.untilNextRound(Duration.ofSeconds(2), 0));
        assertEquals(USUAL, even.untilNextRound(Duration.ofMinutes(5), 0));
    }

    @Test
    void a_long_step_costs_at_most_a_fifth_more_calls_than_an_even_pace() {
        for (int seconds = 60; seconds <= 600; seconds += 30) {
            int evenly = seconds / 3;
            int looks = looks(Duration.ofSeconds(seconds));
            assertTrue(looks <= evenly * 1.2, looks + " looks in " + seconds + " s");
        }
    }

    @Test
    void silence_of_the_provider_doubles_the_pause_up_to_a_minute() {
        assertEquals(Duration.ofSeconds(6), even.untilNextRound(Duration.ZERO, 1));
        assertEquals(Duration.ofSeconds(12), even.untilNextRound(Duration.ZERO, 2));
        assertEquals(Duration.ofMinutes(1), even.untilNextRound(Duration.ZERO, 24));
    }
}
