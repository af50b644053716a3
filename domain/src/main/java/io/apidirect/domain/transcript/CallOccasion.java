package io.apidirect.domain.transcript;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;

/**
 * On which occasion calls are made; the customer reads the same in CloudTrail.
 *
 * @param session name of the session in the customer's role, such as {@code ad-stacks-dep-01h4…}
 * @param subject what it is about, by its AWS name, such as {@code dep-01h4…} or {@code plan-01h4…}
 * @param actor on whose behalf
 */
public record CallOccasion(
        OrganizationId organization,
        AccountLinkId link,
        String session,
        String subject,
        Actor actor) {}
