package io.apidirect.domain.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over texts, each preceded by its length, so that no two lists of texts collide. */
public final class Digests {

    private Digests() {}

    /** 64 hex digits. */
    public static String sha256(String... texts) {
        var digest = newDigest();
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The entries in key order; equal maps give equal texts. */
    public static String canonical(Map<String, String> entries) {
        var text = new StringBuilder();
        new TreeMap<>(entries)
                .forEach((key, value) -> text.append(sha256(key, value)).append('\n'));
        return text.toString();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
