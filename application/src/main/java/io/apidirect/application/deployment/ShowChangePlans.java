package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** The plans of an organisation. */
@UseCase
public class ShowChangePlans {

    private final ChangePlans plans;
    private final DesiredEnvironments desired;

    @Inject
    public ShowChangePlans(ChangePlans plans, DesiredEnvironments desired) {
        this.plans = plans;
        this.desired = desired;
    }

    public record One(OrganizationId organization, ChangePlanId plan) implements InOrganization {}

    /**
     * @param environment empty for the plans of all environments
     */
    public record Many(
            OrganizationId organization, Optional<EnvironmentPath> environment, PageRequest page)
            implements InOrganization {}

    public ChangePlan show(One query) {
        return plans.the(query.organization(), query.plan());
    }

    public Page<ChangePlan> list(Many query) {
        var environment = query.environment().map(address -> desired.the(address).id());
        return plans.list(query.organization(), environment.orElse(null), query.page());
    }
}
