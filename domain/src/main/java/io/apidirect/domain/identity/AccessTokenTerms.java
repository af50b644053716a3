package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/**
 * What a personal access token is for.
 *
 * @param name what its holder calls it, 1 to 80 characters
 * @param role what it may do at most
 * @param expiresAt when it ends by itself, 1 to 365 days after its birth
 */
public record AccessTokenTerms(String name, Role role, Instant expiresAt) {

    public static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 365;
    private static final int LONGEST_NAME = 80;

    /** Checks what a holder of the role {@code own} asks for. */
    public static AccessTokenTerms check(String name, Role role, int days, Role own, Instant now) {
        var faults = new ArrayList<Fault>();
        if (name.isBlank() || name.length() > LONGEST_NAME || !PlainText.isOneLine(name)) {
            faults.add(new Fault("/name", "must be 1 to 80 printable characters"));
        }
        if (days < 1 || days > MOST_DAYS) {
            faults.add(new Fault("/expiresInDays", "must be 1 to 365"));
        }
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    IdentityRule.TOKEN_MUST_BE_VALID, "The access token is not valid.", faults);
        }
        if (role.isAbove(own)) {
            var detail =
                    "The role '%s' is above your own, '%s'.".formatted(role.text(), own.text());
            throw new RuleBroken(IdentityRule.TOKEN_ROLE_AT_MOST_OWN, detail);
        }
        return new AccessTokenTerms(name.strip(), role, now.plus(Duration.ofDays(days)));
    }
}
