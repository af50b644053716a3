package io.apidirect.domain.identity;

import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.CountingSecrets;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Secrets;
import io.apidirect.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Builders for tests: somebody's user, organisation, session and token. */
public final class Identities {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final UserId ADA = new UserId(new CountingIds().next());
    public static final OrganizationId ENGINES =
            new OrganizationId(UUID.fromString("00000000-0000-7000-8000-0000000e0e0e"));

    private Identities() {}

    public static User aUser(UserId id, String email) {
        var hash = new PasswordHash("$test$" + email);
        return User.signUp(id, new Email(email), hash, ENGINES, NOON);
    }

    public static Organization anOrganization(OrganizationId id, UserId founder) {
        return Organization.found(id, "Analytical Engines", founder, NOON);
    }

    public static LoginSession.Opened aSession(UUID id) {
        return LoginSession.open(new LoginSessionId(id), ADA, ENGINES, new CountingSecrets(), NOON);
    }

    public static AccessToken.Issued aToken(UUID id, String name, Instant createdAt) {
        var terms = new AccessTokenTerms(name, Role.DEVELOPER, createdAt.plus(Duration.ofDays(30)));
        // The public part must differ from token to token.
        var secrets = (Secrets) length -> secretFrom(id, length);
        return AccessToken.issue(new AccessTokenId(id), ENGINES, ADA, terms, secrets, createdAt);
    }

    private static String secretFrom(UUID id, int length) {
        var digits = id.toString().replace("-", "");
        return digits.substring(digits.length() - length);
    }
}
