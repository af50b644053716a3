package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokenTerms;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Secrets;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Makes a personal access token for who is logged in, and answers its text, this once. */
@UseCase
public class IssueAccessToken {

    private final AccessTokens tokens;
    private final Ids ids;
    private final Secrets secrets;
    private final InstantSource clock;

    @Inject
    public IssueAccessToken(AccessTokens tokens, Ids ids, Secrets secrets, InstantSource clock) {
        this.tokens = tokens;
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    public AccessToken.Issued issue(Command command) {
        var caller = command.caller();
        // What a token made would outlive it.
        caller.requireSession("An access token cannot make another one");
        var now = clock.instant();
        var role = command.role().orElse(caller.role());
        int days = command.expiresInDays().orElse(AccessTokenTerms.DEFAULT_DAYS);
        var terms = AccessTokenTerms.check(command.name(), role, days, caller.role(), now);
        var id = new AccessTokenId(ids.ofRequest());
        requireUnmade(caller.organization(), id);
        var issued =
                AccessToken.issue(id, caller.organization(), caller.user(), terms, secrets, now);
        tokens.save(issued.token());
        return issued;
    }

    /** Its text was in the answer that got lost, and is kept nowhere. */
    private void requireUnmade(OrganizationId organization, AccessTokenId id) {
        if (tokens.find(organization, id).isPresent()) {
            throw new RuleBroken(
                    IdentityRule.TOKEN_IS_SHOWN_ONCE,
                    "This request has made the token %s before.".formatted(id));
        }
    }

    /**
     * What is asked for.
     *
     * @param role the caller's own where empty
     * @param expiresInDays 90 where empty
     */
    public record Command(
            Caller caller, String name, Optional<Role> role, Optional<Integer> expiresInDays)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }
}
