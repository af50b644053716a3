package io.apidirect.domain.identity;

import java.util.Locale;
import java.util.Set;

/** The passwords of twelve and more characters that every attacker tries first. */
final class GuessablePasswords {

    private static final int FEWEST_DIFFERENT_CHARACTERS = 5;
    private static final Set<String> MOST_COMMON =
            Set.of(
                    "123456789012",
                    "1234567890123",
                    "12345678901234567890",
                    "0123456789012",
                    "1q2w3e4r5t6y",
                    "1qaz2wsx3edc",
                    "qwertyuiop12",
                    "qwertyuiop123",
                    "qwertyuiopas",
                    "qwerty123456",
                    "asdfghjklqwerty",
                    "password1234",
                    "password12345",
                    "password123456",
                    "passwordpassword",
                    "mypassword123",
                    "p@ssw0rd1234",
                    "p@ssword1234",
                    "changeme1234",
                    "changemechangeme",
                    "letmein12345",
                    "letmeinletmein",
                    "welcome12345",
                    "welcome123456",
                    "administrator",
                    "administrator1",
                    "admin1234567",
                    "iloveyou1234",
                    "iloveyouforever",
                    "trustno1trustno1",
                    "correcthorsebatterystaple",
                    "correct horse battery staple");

    private GuessablePasswords() {}

    /** Whether guessing {@code password} takes next to no time. */
    static boolean contain(String password) {
        return MOST_COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS;
    }
}
