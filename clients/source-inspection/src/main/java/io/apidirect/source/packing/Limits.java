package io.apidirect.source.packing;

/**
 * The largest source that is taken.
 *
 * @param packedBytes size of the archive
 * @param unpackedBytes sum of the files' sizes
 * @param files number of files
 */
public record Limits(long packedBytes, long unpackedBytes, int files) {

    /** 50 MB packed, 250 MB unpacked, 10,000 files. */
    public static final Limits STANDARD = new Limits(50_000_000, 250_000_000, 10_000);
}
