package io.apidirect.cli.terminal;

/** The few colours that are used, each with one meaning. */
public enum Colour {
    /** Went wrong, or goes away. */
    RED("\u001b[31m"),
    /** Went well, or is new. */
    GREEN("\u001b[32m"),
    /** Changes, or deserves a look. */
    YELLOW("\u001b[33m"),
    /** Less important. */
    DIM("\u001b[2m"),
    BOLD("\u001b[1m");

    static final String RESET = "\u001b[0m";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
