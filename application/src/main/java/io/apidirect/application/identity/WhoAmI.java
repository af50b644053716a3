package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** What the platform knows of the caller. */
@UseCase
public class WhoAmI {

    private final Users users;
    private final Organizations organizations;

    @Inject
    public WhoAmI(Users users, Organizations organizations) {
        this.users = users;
        this.organizations = organizations;
    }

    public Answer whoAmI(Query query) {
        var caller = query.caller();
        var email =
                users.find(caller.user())
                        .map(User::email)
                        .orElseThrow(() -> new NotFound("user", caller.user().text()));
        var organization =
                organizations
                        .find(caller.organization())
                        .orElseThrow(
                                () -> new NotFound("organization", caller.organization().text()));
        return new Answer(caller, email, organization.name());
    }

    public record Query(Caller caller) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }

    /** The caller with the names that people know. */
    public record Answer(Caller caller, Email email, String organizationName) {}
}
