package io.apidirect.simulator.aws.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** Decodes {@code aws-chunked} bodies and checks the CRC32 of their trailer. */
final class ChunkedBody {

    private static final String CHECKSUM = "x-amz-checksum-crc32";

    private final byte[] in;
    private int at;

    private ChunkedBody(byte[] in) {
        this.in = in;
    }

    static Request decode(Request request) {
        var isChunked =
                request.header("x-amz-content-sha256")
                        .filter(it -> it.startsWith("STREAMING-"))
                        .isPresent();
        return isChunked ? request.withBody(new ChunkedBody(request.body()).content()) : request;
    }

    private byte[] content() {
        var out = new ByteArrayOutputStream(in.length);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            if (at + size > in.length) {
                throw AwsError.refused("IncompleteBody", "The body is shorter than it says.");
            }
            out.write(in, at, size);
            at += size;
            line();
        }
        byte[] content = out.toByteArray();
        check(trailers(), content);
        return content;
    }

    private int chunkSize() {
        String text = line().split(";", 2)[0];
        return text.isEmpty() ? 0 : Integer.parseInt(text, 16);
    }

    private Map<String, String> trailers() {
        Map<String, String> trailers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] pair = line.split(":", 2);
            trailers.put(pair[0].toLowerCase(Locale.ROOT), pair.length > 1 ? pair[1].strip() : "");
        }
        return trailers;
    }

    private static void check(Map<String, String> trailers, byte[] content) {
        if (trailers.containsKey(CHECKSUM) && !crc32(content).equals(trailers.get(CHECKSUM))) {
            throw AwsError.refused(
                    "BadDigest", "The CRC32 you specified did not match the calculated checksum.");
        }
    }

    static String crc32(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        int value = (int) crc.getValue();
        byte[] bytes = {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        };
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String line() {
        int start = at;
        while (at < in.length && in[at] != '\n') {
            at++;
        }
        var text = new String(in, start, at - start, StandardCharsets.US_ASCII).strip();
        at = Math.min(at + 1, in.length);
        return text;
    }
}
