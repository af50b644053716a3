package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Ends an access token at once: one's own, or anybody's for who manages the members. A token ends
 * only itself.
 */
@UseCase
public class RevokeAccessToken {

    private final AccessTokens tokens;
    private final InstantSource clock;

    @Inject
    public RevokeAccessToken(AccessTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Revoking a revoked token changes nothing. */
    public void revoke(Command command) {
        var caller = command.caller();
        var token = tokens.the(caller.organization(), command.token());
        caller.requireRightOver(token.id());
        if (!token.holder().equals(caller.user())) {
            caller.require(Permission.MANAGE_MEMBERS);
        }
        token.revoke(caller.actor(), clock.instant());
        tokens.save(token);
    }

    public record Command(Caller caller, AccessTokenId token) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }
}
