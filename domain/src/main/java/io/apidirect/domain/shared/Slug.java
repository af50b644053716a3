package io.apidirect.domain.shared;

import java.util.regex.Pattern;

/** The shape of names that people type and that become part of names on AWS. */
public final class Slug {

    private static final Pattern SHAPE = Pattern.compile("[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*");

    private Slug() {}

    /**
     * Whether {@code text} is lower-case letters, digits and single inner hyphens, within the
     * lengths.
     */
    public static boolean isSlug(String text, int minimumLength, int maximumLength) {
        return text.length() >= minimumLength
                && text.length() <= maximumLength
                && SHAPE.matcher(text).matches();
    }
}
