package io.apidirect.source.inspection;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Guesses by name and type whether a variable should be a secret; it only words an advice. */
final class SecretNames {

    /** A number is a setting, such as ACCESS_TOKEN_EXPIRE_MINUTES. */
    private static final Set<String> PLAIN_TYPES = Set.of("int", "float", "bool", "timedelta");

    private SecretNames() {}

    static boolean isLikely(String name, String type) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (PLAIN_TYPES.contains(type)) {
            return false;
        }
        return type.contains("Secret")
                || type.contains("Dsn")
                || Stream.of(
                                "SECRET",
                                "PASSWORD",
                                "PASSWD",
                                "TOKEN",
                                "API_KEY",
                                "APIKEY",
                                "PRIVATE_KEY",
                                "DSN",
                                "DATABASE_URL",
                                "DB_URL",
                                "CREDENTIAL")
                        .anyMatch(upper::contains);
    }
}
