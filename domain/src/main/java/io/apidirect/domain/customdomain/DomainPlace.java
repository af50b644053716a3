package io.apidirect.domain.customdomain;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.EnvironmentId;

/**
 * The environment that a domain is for, and where its certificate is: it stays there even when the
 * environment moves or ends, so that it can always be deleted.
 */
public record DomainPlace(
        EnvironmentId environment,
        String projectSlug,
        String environmentSlug,
        AccountLinkId accountLink,
        Region region) {

    public static DomainPlace of(DesiredEnvironment wanted) {
        return new DomainPlace(
                wanted.id(),
                wanted.project().value(),
                wanted.environment().value(),
                wanted.accountLink(),
                wanted.region());
    }
}
