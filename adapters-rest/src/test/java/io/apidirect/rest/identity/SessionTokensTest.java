package io.apidirect.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.apidirect.application.identity.IdentityScene;
import io.apidirect.domain.shared.NotAuthenticated;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final String ISSUER = "https://apidirect.example";

    private final IdentityScene scene = new IdentityScene();
    private final SigningKeys keys = SigningKeys.parse(SigningKeys.generate());
    private final SessionTokens tokens = new SessionTokens(keys, ISSUER, scene.ids, scene.clock);
    private final String good = tokens.issue(scene.signedUp("ada@engines.example"));

    private String refused(String token) {
        return assertThrows(NotAuthenticated.class, () -> tokens.verify(token)).detail();
    }

    /** A token with changed claims, signed with our own key. */
    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return signed(change, keys.signing(), keys.signing().getKeyID());
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change, ECKey key, String keyId)
            throws Exception {
        var claims = change.apply(new JWTClaimsSet.Builder(claims())).build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private JWTClaimsSet claims() throws Exception {
        return SignedJWT.parse(good).getJWTClaimsSet();
    }

    @Test
    void aTokenNamesItsSessionForTenMinutes() throws Exception {
        assertEquals(claims().getStringClaim("sid"), tokens.verify(good).text());
        scene.clock.pass(Duration.ofMinutes(10).minusMillis(1));
        tokens.verify(good);
        scene.clock.pass(Duration.ofMillis(1));
        assertEquals("The access token has expired.", refused(good));
    }

    @Test
    void itHasTheClaimsOfMicroProfileJwt() throws Exception {
        for (var claim : new String[] {"iss", "aud", "sub", "upn", "groups", "jti", "iat", "exp"}) {
            assertEquals(true, claims().getClaims().containsKey(claim), claim);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJub25lIn0..", "null"})
    void nonsenseIsRefused(String token) {
        refused(token);
    }

    @Test
    void anUnsignedTokenIsRefused() throws Exception {
        refused(new PlainJWT(claims()).serialize());
        refused(good.substring(0, good.lastIndexOf('.') + 1));
        var none =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        refused(none + good.substring(good.indexOf('.')));
    }

    @Test
    void theTokenDoesNotChooseTheAlgorithm() throws Exception {
        var publicKey = keys.signing().toPublicJWK().toJSONString().getBytes(UTF_8);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keys.signing().getKeyID()).build();
        var token = new SignedJWT(header, claims());
        token.sign(new MACSigner(publicKey));
        refused(token.serialize());
    }

    @Test
    void aStrangersKeyIsRefusedWhateverItsName() throws Exception {
        var stranger = SigningKeys.parse(SigningKeys.generate()).signing();
        refused(signed(c -> c, stranger, stranger.getKeyID()));
        refused(signed(c -> c, stranger, keys.signing().getKeyID()));
    }

    @Test
    void changedClaimsAreRefused() throws Exception {
        var parts = good.split("\\.", -1);
        var other = signed(c -> c.claim("sid", "ses_00000000000000000000000000")).split("\\.", -1);
        refused(parts[0] + "." + other[1] + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + "." + other[2]);
    }

    @Test
    void tokensForOthersAreRefused() throws Exception {
        refused(signed(c -> c.issuer("https://elsewhere.example")));
        refused(signed(c -> c.issuer(null)));
        refused(signed(c -> c.audience("somebody-else")));
        refused(signed(c -> c.claim("sid", null)));
        refused(signed(c -> c.claim("sid", 7)));
        refused(signed(c -> c.claim("sid", "usr_00000000000000000000000000")));
    }

    @Test
    void tokensWithoutTimesOrFromTheFutureAreRefused() throws Exception {
        refused(signed(c -> c.expirationTime(null)));
        refused(signed(c -> c.issueTime(null)));
        var later = Date.from(scene.clock.instant().plusSeconds(60));
        refused(signed(c -> c.issueTime(later)));
    }

    @Test
    void theOldKeyVerifiesWhileTheNewOneSigns() {
        var both = SigningKeys.generate().replace("]}", "," + keys.signing().toJSONString() + "]}");
        var rotated = new SessionTokens(SigningKeys.parse(both), ISSUER, scene.ids, scene.clock);
        assertEquals(tokens.verify(good), rotated.verify(good));
    }

    @Test
    void thePublicSetHoldsNoPrivateKey() {
        assertFalse(keys.publicSet().contains("\"d\""));
        assertThrows(IllegalArgumentException.class, () -> SigningKeys.parse(keys.publicSet()));
        assertThrows(IllegalArgumentException.class, () -> SigningKeys.parse("{\"keys\":[]}"));
        assertThrows(IllegalArgumentException.class, () -> SigningKeys.parse("not json"));
    }
}
