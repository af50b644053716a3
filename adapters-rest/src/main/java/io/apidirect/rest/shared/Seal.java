package io.apidirect.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what we hand out and want back unchanged (HMAC-SHA256). All nodes share the key.
 * Thread-safe.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC = 16;

    private final SecretKeySpec key;

    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** {@code text} with its signature, in letters that need no escaping in a URL. */
    public String seal(String text) {
        var plain = text.getBytes(UTF_8);
        var sealed = Arrays.copyOf(mac(plain), MAC + plain.length);
        System.arraycopy(plain, 0, sealed, MAC, plain.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What was sealed; empty where it was changed or sealed with another key. */
    public Optional<String> open(String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (bytes.length < MAC) {
            return Optional.empty();
        }
        var plain = Arrays.copyOfRange(bytes, MAC, bytes.length);
        var expected = Arrays.copyOf(mac(plain), MAC);
        return MessageDigest.isEqual(expected, Arrays.copyOf(bytes, MAC))
                ? Optional.of(new String(plain, UTF_8))
                : Optional.empty();
    }

    /** A keyed fingerprint: says whether two texts are the same and nothing about them. */
    String fingerprint(byte[] bytes) {
        return HexFormat.of().formatHex(mac(bytes));
    }

    private byte[] mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
