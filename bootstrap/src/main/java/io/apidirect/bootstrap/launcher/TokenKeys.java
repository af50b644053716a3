package io.apidirect.bootstrap.launcher;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** The key pair that signs access tokens, as a JSON Web Key Set. */
final class TokenKeys {

    private TokenKeys() {}

    static String generate() {
        try {
            var key =
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate();
            return new JWKSet(key).toString(false);
        } catch (JOSEException unsupported) {
            throw new CannotStart("this Java knows no P-256 keys: " + unsupported.getMessage());
        }
    }
}
