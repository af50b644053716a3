package io.apidirect.application.identity;

import io.apidirect.application.identity.MemberViews.MemberView;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** Who belongs to the organisation, newest first. */
@UseCase
public class ListMembers {

    private final MemberViews members;

    @Inject
    public ListMembers(MemberViews members) {
        this.members = members;
    }

    public Page<MemberView> list(Query query) {
        return members.page(query.page());
    }

    public record Query(OrganizationId organization, PageRequest page) implements InOrganization {}
}
