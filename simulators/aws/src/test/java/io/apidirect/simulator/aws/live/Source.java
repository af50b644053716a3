package io.apidirect.simulator.aws.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The source of an API, packed as the product packs it: the tag of its image is its digest. */
record Source(byte[] archive) {

    private static final Path EXAMPLE = Path.of("../../examples/hello-fastapi");

    /** The example as it is. */
    static Source example() {
        return with(Map.of());
    }

    /** The example with its greeting changed. */
    static Source greeting(String word) {
        return code(read(EXAMPLE.resolve("app/main.py")).replace("Hello", word));
    }

    /** The example with other code. */
    static Source code(String python) {
        return with(Map.of("app/main.py", python));
    }

    /** The example with further or other files. */
    static Source with(Map<String, String> files) {
        var all = new TreeMap<String, String>();
        for (String name : new String[] {"app/__init__.py", "app/main.py", "requirements.txt"}) {
            all.put(name, read(EXAMPLE.resolve(name)));
        }
        all.putAll(files);
        return new Source(zip(all));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(archive);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    String tag() {
        return HexFormat.of().formatHex(sha256());
    }

    String key() {
        return "source/" + tag() + ".zip";
    }
}
