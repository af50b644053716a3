package io.apidirect.source.python;

/** Python source cannot be read on this system, because the parser has no native library for it. */
public final class ParserUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParserUnavailable(Throwable cause) {
        super(
                "Python source cannot be read on "
                        + System.getProperty("os.name")
                        + "/"
                        + System.getProperty("os.arch"),
                cause);
    }
}
