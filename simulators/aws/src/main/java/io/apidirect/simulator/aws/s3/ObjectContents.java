package io.apidirect.simulator.aws.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The files with the contents of all objects. */
record ObjectContents(Path folder) {

    /** Writes a content and answers the name of its new file. */
    String write(byte[] content) {
        var file = UUID.randomUUID().toString();
        try {
            Files.write(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    byte[] read(ObjectVersion version) {
        try {
            return Files.readAllBytes(file(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(ObjectVersion version) {
        if (!version.file().isEmpty()) {
            file(version).toFile().delete();
        }
    }

    Path file(ObjectVersion version) {
        return folder.resolve(version.file());
    }

    static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows MD5.", e);
        }
    }
}
