package io.apidirect.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.apidirect.application.identity.OpenedSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.NotAuthenticated;
import io.apidirect.domain.shared.TypeId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes and checks the access tokens of sessions: JWTs with the claims of MicroProfile JWT, ES256
 * only, good for ten minutes.
 */
public final class SessionTokens {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String AUDIENCE = "api-direct";
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final SigningKeys keys;
    private final String issuer;
    private final Ids ids;
    private final InstantSource clock;

    public SessionTokens(SigningKeys keys, String issuer, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.ids = ids;
        this.clock = clock;
    }

    /** A fresh token for {@code session}. */
    String issue(OpenedSession session) {
        var now = clock.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(AUDIENCE)
                        .subject(session.user().text())
                        .claim("upn", session.user().text())
                        .claim("groups", List.of())
                        .claim("org", session.organization().text())
                        .claim("sid", session.session().text())
                        .jwtID(ids.next().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFE)))
                        .build();
        var key = keys.signing();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the signing key was checked at the start", impossible);
        }
        return token.serialize();
    }

    /** The session that a good token names; {@code NotAuthenticated} for every other text. */
    LoginSessionId verify(String text) {
        try {
            var token = SignedJWT.parse(text);
            requireSignature(token);
            var claims = token.getJWTClaimsSet();
            requireOurs(claims);
            requireTime(claims.getIssueTime(), claims.getExpirationTime());
            return TypeId.parse(LoginSessionId.PREFIX, claims.getStringClaim("sid"))
                    .map(LoginSessionId::new)
                    .orElseThrow(SessionTokens::notOurs);
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            throw notOurs();
        }
    }

    private void requireSignature(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        // The algorithm is ours to choose, never the token's.
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            throw notOurs();
        }
        var key = keys.verifying(header.getKeyID()).orElseThrow(SessionTokens::notOurs);
        if (!token.verify(new ECDSAVerifier(key.toPublicJWK()))) {
            throw notOurs();
        }
    }

    private void requireOurs(JWTClaimsSet claims) throws ParseException {
        if (!issuer.equals(claims.getIssuer())
                || !claims.getAudience().contains(AUDIENCE)
                || claims.getStringClaim("sid") == null) {
            throw notOurs();
        }
    }

    private void requireTime(@Nullable Date issued, @Nullable Date expires) {
        Instant now = clock.instant();
        if (issued == null || expires == null || issued.toInstant().isAfter(now.plus(SKEW))) {
            throw notOurs();
        }
        if (!now.isBefore(expires.toInstant())) {
            throw new NotAuthenticated("The access token has expired.");
        }
    }

    private static NotAuthenticated notOurs() {
        return new NotAuthenticated("The access token is not valid.");
    }
}
