package io.apidirect.application.compliance;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.application.shared.Reaction;
import io.apidirect.domain.project.EnvironmentId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** No waiver outlives its environment. */
@Dependent
public class EndWaiversWhenEnvironmentIsDeleted implements Reaction {

    private final EndWaivers waivers;

    @Inject
    public EndWaiversWhenEnvironmentIsDeleted(EndWaivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public String name() {
        return "end-waivers-when-environment-is-deleted";
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
                                waivers.end(
                                        new EndWaivers.Command(
                                                event.organization(), environment, event.actor())));
    }
}
