package io.apidirect.application.identity;

import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAllowed;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;

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
}
