package io.apidirect.application.shared;

import io.apidirect.domain.shared.OrganizationId;

/** Tells the store in whose name the current transaction runs; ends with the transaction. */
public interface Tenancy {

    void enter(OrganizationId organization);

    void enterAsPlatform(String reason);
}
