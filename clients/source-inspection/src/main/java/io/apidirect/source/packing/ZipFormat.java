package io.apidirect.source.packing;

/** The numbers of the zip format that writer and reader share (APPNOTE 6.3.10). */
final class ZipFormat {

    static final int LOCAL_SIGNATURE = 0x04034b50;
    static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
    static final int CENTRAL_SIGNATURE = 0x02014b50;
    static final int END_SIGNATURE = 0x06054b50;
    static final int LOCAL_LENGTH = 30;
    static final int DESCRIPTOR_LENGTH = 16;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;

    static final int VERSION = 20;
    static final int MADE_ON_UNIX = 3 << 8 | VERSION;
    static final int STORED = 0;
    static final int DEFLATED = 8;
    static final int ENCRYPTED = 1;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int NAMES_IN_UTF8 = 1 << 11;

    static final int REGULAR_FILE = 0100000;
    static final int FOLDER = 0040000;
    static final int FILE_TYPE = 0170000;

    /** 1 January 1980, the format's first day: times would make equal sources differ. */
    static final int FIRST_DAY = 1 << 5 | 1;

    private ZipFormat() {}
}
