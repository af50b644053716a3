package io.apidirect.source.packing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a zip archive that depends on nothing but names, contents and executable bits. The bits
 * are why this is no {@code ZipOutputStream}: a start script without its bit does not start.
 */
final class ZipWriter implements Closeable {

    private record Written(byte[] name, int mode, long crc, long packed, long size, long offset) {}

    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final List<Written> entries = new ArrayList<>();
    private final byte[] read = new byte[64 * 1024];
    private final byte[] deflated = new byte[64 * 1024];
    private long position;

    ZipWriter(OutputStream out) {
        this.out = out;
    }

    long position() {
        return position;
    }

    void add(String path, boolean isExecutable, InputStream content) throws IOException {
        var name = path.getBytes(StandardCharsets.UTF_8);
        var offset = position;
        write(
                record(ZipFormat.LOCAL_LENGTH, ZipFormat.LOCAL_SIGNATURE)
                        .putShort((short) ZipFormat.VERSION)
                        .putShort((short) (ZipFormat.SIZES_FOLLOW | ZipFormat.NAMES_IN_UTF8))
                        .putShort((short) ZipFormat.DEFLATED)
                        .putShort((short) 0)
                        .putShort((short) ZipFormat.FIRST_DAY)
                        .position(26)
                        .putShort((short) name.length));
        write(name, name.length);
        var begin = position;
        var crc = new CRC32();
        var size = deflate(content, crc);
        var entry =
                new Written(
                        name,
                        ZipFormat.REGULAR_FILE | (isExecutable ? 0755 : 0644),
                        crc.getValue(),
                        position - begin,
                        size,
                        offset);
        write(
                record(ZipFormat.DESCRIPTOR_LENGTH, ZipFormat.DESCRIPTOR_SIGNATURE)
                        .putInt((int) entry.crc())
                        .putInt((int) entry.packed())
                        .putInt((int) size));
        entries.add(entry);
    }

    private long deflate(InputStream content, CRC32 crc) throws IOException {
        deflater.reset();
        var size = 0L;
        for (var count = content.read(read); count > 0; count = content.read(read)) {
            crc.update(read, 0, count);
            size += count;
            deflater.setInput(read, 0, count);
            while (!deflater.needsInput()) {
                write(deflated, deflater.deflate(deflated));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            write(deflated, deflater.deflate(deflated));
        }
        return size;
    }

    void finish() throws IOException {
        var begin = position;
        for (var entry : entries) {
            central(entry);
        }
        var length = position - begin;
        write(
                record(ZipFormat.END_LENGTH, ZipFormat.END_SIGNATURE)
                        .position(8)
                        .putShort((short) entries.size())
                        .putShort((short) entries.size())
                        .putInt((int) length)
                        .putInt((int) begin));
    }

    private void central(Written entry) throws IOException {
        write(
                record(ZipFormat.CENTRAL_LENGTH, ZipFormat.CENTRAL_SIGNATURE)
                        .putShort((short) ZipFormat.MADE_ON_UNIX)
                        .putShort((short) ZipFormat.VERSION)
                        .putShort((short) (ZipFormat.SIZES_FOLLOW | ZipFormat.NAMES_IN_UTF8))
                        .putShort((short) ZipFormat.DEFLATED)
                        .putShort((short) 0)
                        .putShort((short) ZipFormat.FIRST_DAY)
                        .putInt((int) entry.crc())
                        .putInt((int) entry.packed())
                        .putInt((int) entry.size())
                        .putShort((short) entry.name().length)
                        .position(38)
                        .putInt(entry.mode() << 16)
                        .putInt((int) entry.offset()));
        write(entry.name(), entry.name().length);
    }

    private static ByteBuffer record(int length, int signature) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }

    private void write(ByteBuffer record) throws IOException {
        write(record.array(), record.capacity());
    }

    private void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        position += length;
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }
}
