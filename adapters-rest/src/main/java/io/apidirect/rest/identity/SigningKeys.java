package io.apidirect.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * The P-256 keys that sign session tokens: the first signs, all verify, so that a new key can be
 * put in front while tokens of the old one run out. All nodes have the same.
 */
public final class SigningKeys {

    private final List<ECKey> keys;

    private SigningKeys(List<ECKey> keys) {
        this.keys = keys;
    }

    /**
     * Reads a JSON Web Key Set with private keys; what is wrong with it is told to the operator.
     */
    public static SigningKeys parse(String json) {
        try {
            var keys = JWKSet.parse(json).getKeys();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("the key set is empty");
            }
            return new SigningKeys(keys.stream().map(key -> checked(key.toECKey())).toList());
        } catch (ParseException | ClassCastException wrong) {
            throw new IllegalArgumentException("this is not a JSON Web Key Set of EC keys", wrong);
        }
    }

    private static ECKey checked(ECKey key) {
        if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve()) || key.getKeyID() == null) {
            throw new IllegalArgumentException("each key must be a private P-256 key with a 'kid'");
        }
        return key;
    }

    /** A new key set with one key, as JSON. It is secret. */
    public static String generate() {
        try {
            var key =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
    }

    ECKey signing() {
        return keys.getFirst();
    }

    Optional<ECKey> verifying(String keyId) {
        return keys.stream().filter(key -> key.getKeyID().equals(keyId)).findFirst();
    }

    /** The public halves, as JSON for everybody. */
    String publicSet() {
        return new JWKSet(List.copyOf(keys)).toString(true);
    }

    /** A key for another purpose, derived from the signing key so that all nodes share it too. */
    public byte[] derive(String purpose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(UTF_8));
            digest.update((byte) 0);
            return digest.digest(signing().getD().decode());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
