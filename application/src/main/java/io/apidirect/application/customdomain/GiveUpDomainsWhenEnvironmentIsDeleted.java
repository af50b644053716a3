package io.apidirect.application.customdomain;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.application.shared.Reaction;
import io.apidirect.domain.project.EnvironmentId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** No certificate outlives its environment. */
@Dependent
public class GiveUpDomainsWhenEnvironmentIsDeleted implements Reaction {

    private final GiveUpDomains domains;

    @Inject
    public GiveUpDomainsWhenEnvironmentIsDeleted(GiveUpDomains domains) {
        this.domains = domains;
    }

    @Override
    public String name() {
        return "give-up-domains-when-environment-is-deleted";
    }

    @Override
    public boolean reactsTo(String eventName) {
        return eventName.equals("environment.deleted.v1");
    }

    @Override
    public void react(EventEnvelope event) {
        EnvironmentId.parse(event.subject())
                .ifPresent(
                        environment ->
                                domains.giveUp(
                                        new GiveUpDomains.Command(
                                                event.organization(), environment, event.actor())));
    }
}
