package io.apidirect.domain.shared;

/** Makes unguessable text from a cryptographic source. */
@FunctionalInterface
public interface Secrets {

    /** {@code length} characters of {@code [A-Za-z0-9]}, each with 5.9 bits of entropy. */
    String alphanumeric(int length);
}
