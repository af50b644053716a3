package io.apidirect.rest.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.rest.shared.TooEarly;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignUpTurnsTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final SignUpTurns turns = new SignUpTurns(2, now::get);

    @Test
    void anAddressThatHasTakenItsTurnsWaitsAndOthersDoNot() {
        turns.take("192.0.2.1");
        turns.take("192.0.2.1");
        var early = assertThrows(TooEarly.class, () -> turns.take("192.0.2.1"));
        assertTrue(String.valueOf(early.getMessage()).contains("2026-11-21T13:00:00Z"));
        assertDoesNotThrow(() -> turns.take("192.0.2.2"));
    }

    @Test
    void afterTheHourItHasThemAgain() {
        turns.take("192.0.2.1");
        turns.take("192.0.2.1");
        now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
        assertDoesNotThrow(() -> turns.take("192.0.2.1"));
    }
}
