package io.apidirect.domain.compliance;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Function;

class InMemoryWaiversTest implements WaiversContract {

    private final Waivers stored = new InMemoryWaivers(new PublishedEvents());

    @Override
    public <R> R in(OrganizationId organization, Function<Waivers, R> work) {
        return work.apply(stored);
    }
}
