package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.deployment.Sources.Upload;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.deployment.StepState;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;

/** Gives out the address to which the source of a deployment is uploaded, past the platform. */
@Errand
public class InviteSource {

    private final BeginLooking begin;
    private final ShowChangePlans plans;
    private final Sources sources;

    @Inject
    public InviteSource(BeginLooking begin, ShowChangePlans plans, Sources sources) {
        this.begin = begin;
        this.plans = plans;
        this.sources = sources;
    }

    /**
     * @param size bytes of the packed source, 1 or more
     * @throws RuleBroken {@code SOURCE_IS_AWAITED} unless the deployment waits for it right now;
     *     {@code SOURCE_IS_THE_PLANNED_ONE} where the plan was made of a source of another size
     */
    public Upload invite(BeginLooking.Query query, long size) {
        var sight = begin.begin(query);
        var deployment = sight.deployment();
        var state = deployment.steps().find(StepName.SOURCE).orElse(null);
        if (!(state instanceof StepState.Running)) {
            throw new RuleBroken(
                    DeploymentRule.SOURCE_IS_AWAITED,
                    "Deployment %s does not wait for its source now.".formatted(deployment.id()));
        }
        var plan = deployment.order().plan();
        if (plan != null) {
            plans.show(new ShowChangePlans.One(query.organization(), plan)).requireSource(size);
        }
        return sources.invite(
                sight.workplace(),
                deployment.outputs().of(Layer.BUILD),
                deployment.order().settings().source(),
                size);
    }
}
