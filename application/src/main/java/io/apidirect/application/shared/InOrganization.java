package io.apidirect.application.shared;

import io.apidirect.domain.shared.OrganizationId;

/** A command or query in the name of one organisation: it sees and changes that one's rows only. */
public interface InOrganization {

    OrganizationId organization();
}
