package io.apidirect.source.packing;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks entry after entry into nothing, to learn what they really hold. */
final class EntryContent {

    private final ByteBuffer archive;
    private final byte[] unpacked = new byte[64 * 1024];
    private long remaining;
    private int position;

    EntryContent(ByteBuffer archive, long atMost) {
        this.archive = archive;
        this.remaining = atMost;
    }

    /** Where the next entry must begin. */
    int position() {
        return position;
    }

    long measure(CentralEntry entry) throws HostileArchive {
        var begin = content(entry);
        var packed = slice(entry, begin);
        var crc = new CRC32();
        var size =
                switch (entry.method()) {
                    case ZipFormat.DEFLATED -> inflate(entry, packed, crc);
                    case ZipFormat.STORED -> stored(entry, packed, crc);
                    default ->
                            throw new HostileArchive(
                                    "`" + entry.path() + "` is packed in an unknown way");
                };
        if (size != entry.size() || crc.getValue() != entry.crc()) {
            throw new HostileArchive("`" + entry.path() + "` is not what the directory says it is");
        }
        position = begin + (int) entry.packed();
        if (entry.hasSizesBehind()) {
            descriptor(entry);
        }
        return size;
    }

    private int content(CentralEntry entry) throws HostileArchive {
        var at = position;
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
                        && sizesAgree(entry, at);
        if (!agrees || (entry.flags() & ZipFormat.ENCRYPTED) != 0) {
            throw new HostileArchive(
                    "the two headers of `" + entry.path() + "` differ, or it is encrypted");
        }
        return begin;
    }

    private boolean sizesAgree(CentralEntry entry, int at) {
        return entry.hasSizesBehind()
                || (Integer.toUnsignedLong(archive.getInt(at + 14)) == entry.crc()
                        && Integer.toUnsignedLong(archive.getInt(at + 18)) == entry.packed()
                        && Integer.toUnsignedLong(archive.getInt(at + 22)) == entry.size());
    }

    private ByteBuffer slice(CentralEntry entry, int begin) throws HostileArchive {
        if (entry.packed() > archive.limit() - begin) {
            throw new HostileArchive("`" + entry.path() + "` is cut off");
        }
        return archive.slice(begin, (int) entry.packed());
    }

    private long inflate(CentralEntry entry, ByteBuffer packed, CRC32 crc) throws HostileArchive {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var size = 0L;
            while (!inflater.finished()) {
                var count = inflater.inflate(unpacked);
                if (count == 0 && !inflater.finished()) {
                    throw new HostileArchive("`" + entry.path() + "` is damaged");
                }
                size += count;
                spend(count, entry);
                crc.update(unpacked, 0, count);
            }
            if (inflater.getRemaining() > 0) {
                throw new HostileArchive("`" + entry.path() + "` hides bytes behind its content");
            }
            return size;
        } catch (DataFormatException _) {
            throw new HostileArchive("`" + entry.path() + "` is damaged");
        } finally {
            inflater.end();
        }
    }

    private long stored(CentralEntry entry, ByteBuffer content, CRC32 crc) throws HostileArchive {
        var size = content.remaining();
        spend(size, entry);
        crc.update(content);
        return size;
    }

    private void spend(int count, CentralEntry entry) throws HostileArchive {
        remaining -= count;
        if (remaining < 0) {
            throw new HostileArchive(
                    "it unpacks to more than is taken; `" + entry.path() + "` goes beyond it");
        }
    }

    private void descriptor(CentralEntry entry) throws HostileArchive {
        var at = position;
        if (archive.limit() - at < ZipFormat.DESCRIPTOR_LENGTH
                || archive.getInt(at) != ZipFormat.DESCRIPTOR_SIGNATURE
                || Integer.toUnsignedLong(archive.getInt(at + 4)) != entry.crc()
                || Integer.toUnsignedLong(archive.getInt(at + 8)) != entry.packed()
                || Integer.toUnsignedLong(archive.getInt(at + 12)) != entry.size()) {
            throw new HostileArchive("the sizes behind `" + entry.path() + "` differ");
        }
        position += ZipFormat.DESCRIPTOR_LENGTH;
    }
}
