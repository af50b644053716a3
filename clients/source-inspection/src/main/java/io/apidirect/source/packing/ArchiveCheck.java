package io.apidirect.source.packing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an archive that somebody else has made, believing nothing: only the strict form that {@link
 * SourcePacking} writes is taken. Entries must lie one behind the other without gaps or overlaps,
 * the local and the central header must agree, and the limits are counted while unpacking. One
 * pass, no file is written, memory stays below the archive's size.
 */
public final class ArchiveCheck {

    private final Limits limits;

    public ArchiveCheck(Limits limits) {
        this.limits = limits;
    }

    /**
     * Answers whether the archive may be unpacked.
     *
     * @throws IOException when the disk fails
     */
    public ArchiveResult check(Path archive) throws IOException {
        try {
            return new ArchiveResult.Sound(entries(archive));
        } catch (HostileArchive refused) {
            return new ArchiveResult.Refused(refused.problem());
        }
    }

    private List<ArchiveResult.Entry> entries(Path archive) throws IOException, HostileArchive {
        var size = Files.size(archive);
        if (size > limits.packedBytes()) {
            throw new HostileArchive(
                    "it has "
                            + Sizes.text(size)
                            + "; at most "
                            + Sizes.text(limits.packedBytes())
                            + " are taken");
        }
        if (size < ZipFormat.END_LENGTH) {
            throw new HostileArchive("it is no zip archive");
        }
        try (var channel = FileChannel.open(archive, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return entries(bytes.flip());
        }
    }

    private List<ArchiveResult.Entry> entries(ByteBuffer archive) throws HostileArchive {
        var end = archive.limit() - ZipFormat.END_LENGTH;
        var directory = directory(archive, end);
        var count = Short.toUnsignedInt(archive.getShort(end + 10));
        if (count > limits.files()) {
            throw new HostileArchive(
                    "it has " + count + " entries; at most " + limits.files() + " are taken");
        }
        var names = new ArchiveNames();
        var content = new EntryContent(archive, limits.unpackedBytes());
        List<ArchiveResult.Entry> entries = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            var entry = CentralEntry.read(directory);
            names.take(entry);
            var size = content.measure(entry);
            entries.add(new ArchiveResult.Entry(entry.path(), size, (entry.mode() & 0100) != 0));
        }
        if (directory.hasRemaining() || content.position() != end - directory.limit()) {
            throw new HostileArchive("it holds bytes that belong to no entry");
        }
        return entries;
    }

    private static ByteBuffer directory(ByteBuffer archive, int end) throws HostileArchive {
        if (archive.getInt(end) != ZipFormat.END_SIGNATURE) {
            throw new HostileArchive("it is no zip archive, is cut off, or carries a comment");
        }
        var length = Integer.toUnsignedLong(archive.getInt(end + 12));
        var offset = Integer.toUnsignedLong(archive.getInt(end + 16));
        if (archive.getInt(end + 4) != 0
                || archive.getShort(end + 8) != archive.getShort(end + 10)
                || offset + length != end) {
            throw new HostileArchive("its directory is not where it claims to be");
        }
        return archive.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
