package io.apidirect.domain.customdomain;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;

class InMemoryCustomDomainsTest implements CustomDomainsContract {

    private final CustomDomains domains = new InMemoryCustomDomains(new PublishedEvents());

    @Override
    public <R> R in(OrganizationId organization, Function<CustomDomains, R> work) {
        return work.apply(domains);
    }

    @Override
    public <R> R asPlatform(Function<CustomDomains, R> work) {
        return work.apply(domains);
    }
}
