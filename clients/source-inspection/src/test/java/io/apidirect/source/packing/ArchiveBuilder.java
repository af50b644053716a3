package io.apidirect.source.packing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds archives byte by byte, so that every field can lie. */
final class ArchiveBuilder {

    /** One entry with every claim open. */
    static final class Entry {
        byte[] localName;
        byte[] centralName;
        byte[] content;
        int method = ZipFormat.DEFLATED;
        int flags = ZipFormat.NAMES_IN_UTF8;
        int localFlags = ZipFormat.NAMES_IN_UTF8;
        int madeBy = ZipFormat.MADE_ON_UNIX;
        int mode = ZipFormat.REGULAR_FILE | 0644;
        long size;
        long crc;
        int offset = -1;
        byte[] extra = {};

        Entry(String name, byte[] content) {
            this.localName = name.getBytes(StandardCharsets.UTF_8);
            this.centralName = localName;
            this.content = content;
            this.size = content.length;
            var sum = new CRC32();
            sum.update(content);
            this.crc = sum.getValue();
        }

        byte[] packed() {
            return method == ZipFormat.STORED ? content : deflated(content);
        }
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(Entry... entries) {
        var archive = new ArchiveBuilder();
        for (var entry : entries) {
            archive.add(entry);
        }
        return archive.bytes();
    }

    ArchiveBuilder add(Entry entry) {
        var packed = entry.packed();
        var offset = entry.offset >= 0 ? entry.offset : out.size();
        out.writeBytes(
                record(30)
                        .putInt(ZipFormat.LOCAL_SIGNATURE)
                        .putShort((short) 20)
                        .putShort((short) entry.localFlags)
                        .putShort((short) entry.method)
                        .putInt(0)
                        .putInt((int) entry.crc)
                        .putInt(packed.length)
                        .putInt((int) entry.size)
                        .putShort((short) entry.localName.length)
                        .array());
        out.writeBytes(entry.localName);
        out.writeBytes(packed);
        directory.writeBytes(
                record(46)
                        .putInt(ZipFormat.CENTRAL_SIGNATURE)
                        .putShort((short) entry.madeBy)
                        .putShort((short) 20)
                        .putShort((short) entry.flags)
                        .putShort((short) entry.method)
                        .putInt(0)
                        .putInt((int) entry.crc)
                        .putInt(packed.length)
                        .putInt((int) entry.size)
                        .putShort((short) entry.centralName.length)
                        .putShort((short) entry.extra.length)
                        .position(38)
                        .putInt(entry.mode << 16)
                        .putInt(offset)
                        .array());
        directory.writeBytes(entry.centralName);
        directory.writeBytes(entry.extra);
        count++;
        return this;
    }

    ArchiveBuilder raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return bytes(count);
    }

    byte[] bytes(int claimedCount) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(out.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(
                record(22)
                        .putInt(ZipFormat.END_SIGNATURE)
                        .putInt(0)
                        .putShort((short) claimedCount)
                        .putShort((short) claimedCount)
                        .putInt(directory.size())
                        .putInt(out.size())
                        .array());
        return all.toByteArray();
    }

    private static ByteBuffer record(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
