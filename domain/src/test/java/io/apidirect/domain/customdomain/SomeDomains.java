package io.apidirect.domain.customdomain;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import java.util.List;
import java.util.UUID;

/** Builders for tests: domains in all states. */
public final class SomeDomains {

    public static final String ARN =
            "arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef";
    public static final DnsRecord PROOF =
            new DnsRecord("_a1.api.example.com", "CNAME", "_b2.acm-validations.aws");

    private SomeDomains() {}

    public static DomainPlace aPlace(EnvironmentId environment) {
        return new DomainPlace(
                environment,
                "shop",
                "prod",
                new AccountLinkId(UUID.randomUUID()),
                new Region("eu-west-1"));
    }

    public static CustomDomain aDomain(OrganizationId organization, EnvironmentId environment) {
        return CustomDomain.request(
                new CustomDomainId(UUID.randomUUID()),
                organization,
                aPlace(environment),
                DomainName.parse("API.example.com."),
                ADA,
                NOON);
    }

    public static CertificateReport unproven() {
        return new CertificateReport.Unproven(ARN, List.of(PROOF));
    }

    public static CertificateReport usable() {
        return new CertificateReport.Usable(ARN, List.of(PROOF));
    }
}
