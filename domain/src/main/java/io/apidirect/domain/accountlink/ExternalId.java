package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Secrets;
import java.util.regex.Pattern;

/**
 * What a customer's roles demand of us beside our name, so that nobody can talk us into using them
 * for another customer (the confused deputy). We make it for one link; it is never taken from a
 * request, never chosen by anybody and never logged, and changes only by a rotation.
 */
public record ExternalId(String value) {

    private static final int LENGTH = 40;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{32,64}");

    public ExternalId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an External ID is 32 to 64 letters and digits");
        }
    }

    public static ExternalId generate(Secrets secrets) {
        return new ExternalId(secrets.alphanumeric(LENGTH));
    }

    @Override
    public String toString() {
        return "ExternalId[masked]";
    }
}
