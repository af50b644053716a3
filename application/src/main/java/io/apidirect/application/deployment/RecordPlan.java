package io.apidirect.application.deployment;

import io.apidirect.application.compliance.ValidWaivers;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Keeps a plan so that it can be shown and approved. */
@UseCase
public class RecordPlan {

    private final ChangePlans plans;
    private final ValidWaivers waivers;
    private final InstantSource clock;

    @Inject
    public RecordPlan(ChangePlans plans, ValidWaivers waivers, InstantSource clock) {
        this.plans = plans;
        this.waivers = waivers;
        this.clock = clock;
    }

    public record Command(ChangePlanId plan, Actor actor, ChangePlan.Content content)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return content.settings().address().organization();
        }
    }

    public ChangePlan record(Command command) {
        return plans.find(command.organization(), command.plan())
                .orElseGet(() -> plans.save(aPlan(command.plan(), command)));
    }

    private ChangePlan aPlan(ChangePlanId id, Command command) {
        var plan = ChangePlan.make(id, command.content(), command.actor(), clock.instant());
        plan.exempt(waivers.of(command.organization(), command.content().environment()));
        return plan;
    }
}
