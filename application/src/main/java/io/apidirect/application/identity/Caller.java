package io.apidirect.application.identity;

import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.TypeId;
import io.apidirect.domain.shared.UserId;
import java.util.Optional;

/**
 * Who makes the present request, proven.
 *
 * @param role what the caller may do now: the role in the organisation, or less with a token
 * @param actor the user, or the access token that acts for it
 */
public record Caller(
        OrganizationId organization,
        UserId user,
        Role role,
        Authentication authentication,
        Actor actor) {

    /** How the caller proved it. */
    public enum Authentication {
        SESSION,
        ACCESS_TOKEN
    }

    /** Refuses where the role does not permit it, and says which permission is missing. */
    public void require(Permission permission) {
        if (!role.permits(permission)) {
            throw new NotAllowed(
                    "This needs the permission '%s', which the role '%s' does not have."
                            .formatted(permission.text(), role.text()));
        }
    }

    /** The access token that calls; empty where a session does. */
    public Optional<AccessTokenId> token() {
        return authentication == Authentication.ACCESS_TOKEN
                ? TypeId.parse(AccessTokenId.PREFIX, actor.text()).map(AccessTokenId::new)
                : Optional.empty();
    }

    /**
     * Refuses an access token where only a person who is here will do.
     *
     * @param refusal what no token does, as the first half of a sentence
     */
    public void requireSession(String refusal) {
        if (authentication != Authentication.SESSION) {
            throw new NotAllowed(
                    refusal
                            + "; this needs a login session: run"
                            + " 'apidirect login' and repeat it without APIDIRECT_TOKEN.");
        }
    }

    /** Refuses an access token that reaches for another one than itself. */
    public void requireRightOver(AccessTokenId other) {
        if (token().filter(own -> !own.equals(other)).isPresent()) {
            throw new NotAllowed(
                    "An access token sees and revokes only itself; for others log in: run"
                            + " 'apidirect login' and repeat it without APIDIRECT_TOKEN.");
        }
    }
}
