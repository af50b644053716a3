package io.apidirect.application.identity;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gate: tells other contexts how many members of an organisation may do something. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class CountedMembers {

    private final Organizations organizations;

    @Inject
    public CountedMembers(Organizations organizations) {
        this.organizations = organizations;
    }

    public long permitted(OrganizationId organization, Permission permission) {
        return organizations.find(organization).orElseThrow().membersWith(permission);
    }
}
