package io.apidirect.bootstrap.configuration;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How the text of a setting becomes its value, and what is said when it does not. */
final class Kind {

    static final Function<String, String> TEXT = Kind::notBlank;
    static final Function<String, Integer> PORT = text -> whole(text, 1, 65_535, "a port");
    static final Function<String, Path> PLACE = Kind::place;
    static final Function<String, Boolean> YES_OR_NO = Kind::yesOrNo;
    static final Function<String, URI> WEB_ADDRESS = text -> address(text, "http", "https");
    static final Function<String, String> DATABASE_ADDRESS = Kind::databaseAddress;

    private Kind() {}

    static Function<String, Integer> count(int least, int most) {
        return text -> whole(text, least, most, "a whole number");
    }

    static Function<String, Duration> milliseconds(int least, int most) {
        return text -> Duration.ofMillis(whole(text, least, most, "milliseconds"));
    }

    static Function<String, Duration> hours(int least, int most) {
        return text -> Duration.ofHours(whole(text, least, most, "hours"));
    }

    static Function<String, String> secret(int characters) {
        return text -> {
            if (text.length() < characters) {
                throw new IllegalArgumentException("needs at least " + characters + " characters");
            }
            return text;
        };
    }

    static Function<String, String> like(Pattern pattern, String example) {
        return text -> {
            if (!pattern.matcher(text.strip()).matches()) {
                throw new IllegalArgumentException(
                        "is '%s', but must look like %s".formatted(text, example));
            }
            return text.strip();
        };
    }

    /** {@code word}, or else an http(s) address. */
    static Function<String, String> wordsOrAddress(String... words) {
        return text -> {
            if (!Set.of(words).contains(text)) {
                wordOrAddress(text, words);
            }
            return text;
        };
    }

    private static void wordOrAddress(String text, String... words) {
        try {
            address(text, "http", "https");
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "is '%s', but must be %s or an address such as http://127.0.0.1:4566"
                            .formatted(text, String.join(", ", words)));
        }
    }

    private static int whole(String text, int least, int most, String what) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below, with the range
        }
        throw new IllegalArgumentException(
                "is '%s', but must be %s from %d to %d".formatted(text, what, least, most));
    }

    private static boolean yesOrNo(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "is '%s', but must be true or false".formatted(text));
        };
    }

    private static Path place(String text) {
        try {
            return Path.of(notBlank(text)).toAbsolutePath();
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(
                    "is '%s', but must be a path: %s".formatted(text, wrong.getReason()), wrong);
        }
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        return text.strip();
    }

    private static URI address(String text, String... schemes) {
        try {
            var uri = URI.create(text.strip());
            if (uri.getHost() != null && Set.of(schemes).contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // said below, with an example
        }
        throw new IllegalArgumentException(
                "is '%s', but must be an address such as https://api.example.com".formatted(text));
    }

    private static String databaseAddress(String text) {
        if (!text.startsWith("jdbc:postgresql://")) {
            throw new IllegalArgumentException(
                    "is '%s', but must look like jdbc:postgresql://host:5432/apidirect"
                            .formatted(text));
        }
        return text;
    }
}
