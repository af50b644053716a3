package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.PublishedEvents;
import java.util.function.Supplier;

class InMemoryDeploymentsTest implements DeploymentsContract {

    private final Deployments deployments = new InMemoryDeployments(new PublishedEvents());

    @Override
    public Deployments deployments() {
        return deployments;
    }

    @Override
    public <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
