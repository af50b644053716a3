package io.apidirect.domain.accountlink;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builders for tests: links of two organisations. */
public final class AccountLinks {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final OrganizationId ENGINES =
            new OrganizationId(UUID.fromString("00000000-0000-7000-8000-0000000e0e0e"));
    public static final OrganizationId RIVALS =
            new OrganizationId(UUID.fromString("00000000-0000-7000-8000-0000000f0f0f"));
    public static final Actor ADA = new Actor("usr_ada");

    private AccountLinks() {}

    /** A pending link, called {@code aws-<account>}. */
    public static AwsAccountLink aLink(OrganizationId organization, String account) {
        return aLink(organization, Optional.empty(), account, NOON);
    }

    public static AwsAccountLink aLink(
            OrganizationId organization, Optional<String> name, String account, Instant at) {
        return AwsAccountLink.request(
                new AccountLinkId(UUID.randomUUID()),
                organization,
                LinkRequest.of(name, account, "eu-west-1"),
                new ExternalId(UUID.randomUUID().toString().replace("-", "") + "Aa1"),
                ADA,
                at);
    }

    public static AwsAccountLink aVerifiedLink(OrganizationId organization, String account) {
        return verified(aLink(organization, account));
    }

    public static AwsAccountLink verified(AwsAccountLink link) {
        link.record(new ProbeResult.Trusted(), ADA, NOON);
        return link;
    }

    /** Something a probe may find wrong. */
    public static ProbeResult.Distrusted aBadFinding() {
        return new ProbeResult.Distrusted(
                List.of(new Finding.PermissionMissing(List.of("cloudformation:DeleteStack"))));
    }
}
