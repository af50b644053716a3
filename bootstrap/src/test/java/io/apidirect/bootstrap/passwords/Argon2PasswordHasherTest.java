package io.apidirect.bootstrap.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.ProviderUnavailable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    @Test
    void theParametersAreTheOnesThatWeChose() {
        var text = hasher.hash("violet anvil parade").text();
        assertTrue(text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), text);
    }

    @Test
    void onlyTheRightPasswordMatchesAndEqualPasswordsHaveDifferentHashes() {
        var hash = hasher.hash("violet anvil parade");
        assertTrue(hasher.matches("violet anvil parade", hash));
        assertFalse(hasher.matches("violet anvil parades", hash));
        assertNotEquals(hash, hasher.hash("violet anvil parade"));
        assertFalse(hasher.matches("", hasher.decoy()));
    }

    @Test
    void signUpsThatHoldAllTheirPlacesLeaveTheLoginsTheirs() {
        var hash = hasher.hash("violet anvil parade");
        var flooded = new Argon2PasswordHasher(0, 1, Duration.ofMillis(1));
        assertThrows(ProviderUnavailable.class, () -> flooded.hash("violet anvil parade"));
        assertTrue(flooded.matches("violet anvil parade", hash));
    }

    @Test
    void moreThanFourAtATimeTakeTurns() {
        long good =
                IntStream.range(0, 12)
                        .parallel()
                        .mapToObj(i -> hasher.matches("pass " + i, hasher.hash("pass " + i)))
                        .filter(Boolean::booleanValue)
                        .count();
        assertEquals(12, good);
    }
}
