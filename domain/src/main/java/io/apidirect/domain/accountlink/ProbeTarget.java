package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;

/** What a probe needs to know of a link; {@code actor} appears in the customer's CloudTrail. */
public record ProbeTarget(
        OrganizationId organization,
        AccountLinkId link,
        AwsAccountId account,
        Region region,
        LinkRoles roles,
        ExternalId externalId,
        Actor actor) {}
