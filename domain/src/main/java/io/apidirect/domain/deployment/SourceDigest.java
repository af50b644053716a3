package io.apidirect.domain.deployment;

import java.util.regex.Pattern;

/** SHA-256 of the packed source, {@code sha256:<64 hex digits>}; it is also the image's tag. */
public record SourceDigest(String value) {

    private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

    public SourceDigest {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a source digest is 'sha256:' and 64 hex digits, not '" + value + "'");
        }
    }

    public static boolean isDigest(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The 64 hex digits alone, as image tag and object key know them. */
    public String hex() {
        return value.substring("sha256:".length());
    }

    @Override
    public String toString() {
        return value;
    }
}
