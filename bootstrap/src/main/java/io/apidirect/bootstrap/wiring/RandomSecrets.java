package io.apidirect.bootstrap.wiring;

import io.apidirect.domain.shared.Secrets;
import java.security.SecureRandom;

/** Text from the operating system's cryptographic source. */
final class RandomSecrets implements Secrets {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random;

    RandomSecrets(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String alphanumeric(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
