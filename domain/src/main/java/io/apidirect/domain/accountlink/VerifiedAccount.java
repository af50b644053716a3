package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.OrganizationId;

/**
 * The proof that an AWS account is linked and was verified: whoever holds it may ask for sessions
 * there. Only {@link AwsAccountLink} makes it, and it is never stored.
 *
 * @param region where the link's stack lives, the only one in which its guardrail lets us work
 */
public record VerifiedAccount(
        AccountLinkId link,
        OrganizationId organization,
        AwsAccountId account,
        Region region,
        LinkRoles roles,
        ExternalId externalId) {}
