package io.apidirect.domain.customdomain;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;

/**
 * What is to be done about a domain's certificate, and in whose name.
 *
 * @param state of the domain, which says what comes next
 */
public record CertificateOrder(
        VerifiedAccount account,
        CustomDomainId domain,
        OrganizationId organization,
        DomainName name,
        DomainPlace place,
        DomainState state,
        Actor actor) {}
