package io.apidirect.source.packing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What an archive's directory claims about one entry. */
record CentralEntry(
        String path,
        int madeBy,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        int mode,
        long offset) {

    /** Reads the entry at the buffer's position and moves behind it. */
    static CentralEntry read(ByteBuffer directory) throws HostileArchive {
        var at = directory.position();
        if (directory.remaining() < ZipFormat.CENTRAL_LENGTH
                || directory.getInt(at) != ZipFormat.CENTRAL_SIGNATURE) {
            throw new HostileArchive("its directory is damaged");
        }
        var nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        var extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        var commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        var end = at + ZipFormat.CENTRAL_LENGTH + nameLength + extraLength + commentLength;
        if (end > directory.limit()) {
            throw new HostileArchive("its directory is cut off");
        }
        if (extraLength + commentLength > 0 || directory.getShort(at + 34) != 0) {
            throw new HostileArchive("an entry carries extra fields, a comment or a volume number");
        }
        var name = text(directory, at + ZipFormat.CENTRAL_LENGTH, nameLength);
        directory.position(end);
        return new CentralEntry(
                name,
                Short.toUnsignedInt(directory.getShort(at + 4)) >> 8,
                Short.toUnsignedInt(directory.getShort(at + 8)),
                Short.toUnsignedInt(directory.getShort(at + 10)),
                Integer.toUnsignedLong(directory.getInt(at + 16)),
                Integer.toUnsignedLong(directory.getInt(at + 20)),
                Integer.toUnsignedLong(directory.getInt(at + 24)),
                directory.getInt(at + 38) >>> 16,
                Integer.toUnsignedLong(directory.getInt(at + 42)));
    }

    static String text(ByteBuffer from, int at, int length) throws HostileArchive {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(from.slice(at, length)).toString();
        } catch (CharacterCodingException _) {
            throw new HostileArchive("a name is not UTF-8");
        }
    }

    boolean hasSizesBehind() {
        return (flags & ZipFormat.SIZES_FOLLOW) != 0;
    }
}
