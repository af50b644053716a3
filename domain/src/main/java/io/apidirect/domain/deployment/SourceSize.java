package io.apidirect.domain.deployment;

/** How large a packed source may be, in bytes. */
public final class SourceSize {

    /** 50 MB; more is refused by the command line too, before it uploads. */
    public static final long LARGEST = 50_000_000;

    private SourceSize() {}

    public static boolean isAllowed(long bytes) {
        return bytes >= 1 && bytes <= LARGEST;
    }
}
