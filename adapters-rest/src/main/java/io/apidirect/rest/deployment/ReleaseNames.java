package io.apidirect.rest.deployment;

import io.apidirect.domain.shared.NotFound;

/** Releases as people write them: {@code r3} is the third of its environment. */
final class ReleaseNames {

    private ReleaseNames() {}

    static String of(int number) {
        return "r" + number;
    }

    /** Reads {@code r3} or {@code 3}; anything else names no release. */
    static int read(String text) {
        var digits = text.startsWith("r") ? text.substring(1) : text;
        if (!digits.matches("[1-9]\\d{0,8}")) {
            throw new NotFound("release", text);
        }
        return Integer.parseInt(digits);
    }
}
