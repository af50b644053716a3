package io.apidirect.source.packing;

import java.nio.ByteBuffer;

/**
 * The header before and the sizes behind an entry's content, which must say what the directory
 * says.
 */
record EntryFrame(ByteBuffer archive, CentralEntry entry) {

    /** Where the content begins, when the header lies at that position. */
    int content(int at) throws HostileArchive {
        if (entry.offset() != at
                || archive.limit() - at < ZipFormat.LOCAL_LENGTH
                || archive.getInt(at) != ZipFormat.LOCAL_SIGNATURE) {
            throw new HostileArchive(
                    "`" + entry.path() + "` overlaps another entry or leaves a gap");
        }
        var nameLength = Short.toUnsignedInt(archive.getShort(at + 26));
        var begin = at + ZipFormat.LOCAL_LENGTH + nameLength;
        var agrees =
                begin <= archive.limit()
                        && archive.getShort(at + 28) == 0
                        && Short.toUnsignedInt(archive.getShort(at + 6)) == entry.flags()
                        && Short.toUnsignedInt(archive.getShort(at + 8)) == entry.method()
                        && CentralEntry.text(archive, at + ZipFormat.LOCAL_LENGTH, nameLength)
                                .equals(entry.path())
                        && sizesAgree(at);
        if (!agrees || (entry.flags() & ZipFormat.ENCRYPTED) != 0) {
            throw new HostileArchive(
                    "the two headers of `" + entry.path() + "` differ, or it is encrypted");
        }
        return begin;
    }

    private boolean sizesAgree(int at) {
        return entry.hasSizesBehind()
                || (Integer.toUnsignedLong(archive.getInt(at + 14)) == entry.crc()
                        && Integer.toUnsignedLong(archive.getInt(at + 18)) == entry.packed()
                        && Integer.toUnsignedLong(archive.getInt(at + 22)) == entry.size());
    }

    /** Where the entry ends, when the sizes behind its content lie at that position. */
    int end(int at) throws HostileArchive {
        if (archive.limit() - at < ZipFormat.DESCRIPTOR_LENGTH
                || archive.getInt(at) != ZipFormat.DESCRIPTOR_SIGNATURE
                || Integer.toUnsignedLong(archive.getInt(at + 4)) != entry.crc()
                || Integer.toUnsignedLong(archive.getInt(at + 8)) != entry.packed()
                || Integer.toUnsignedLong(archive.getInt(at + 12)) != entry.size()) {
            throw new HostileArchive("the sizes behind `" + entry.path() + "` differ");
        }
        return at + ZipFormat.DESCRIPTOR_LENGTH;
    }
}
