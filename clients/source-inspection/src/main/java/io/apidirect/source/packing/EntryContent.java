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
        var frame = new EntryFrame(archive, entry);
        var begin = frame.content(position);
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
            position = frame.end(position);
        }
        return size;
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
}
