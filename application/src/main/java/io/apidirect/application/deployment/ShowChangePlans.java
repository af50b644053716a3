package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @param project printed id or name; null for the plans of all projects
     * @param environment printed id or name, within the project; null for all its environments
     */
    public record Many(
            OrganizationId organization,
            @Nullable String project,
            @Nullable String environment,
            PageRequest page)
            implements InOrganization {}

    public ChangePlan show(One query) {
        return plans.the(query.organization(), query.plan());
    }

    public Page<ChangePlan> list(Many query) {
        return plans.list(query.organization(), wanted(query), query.page());
    }

    private @Nullable Set<EnvironmentId> wanted(Many query) {
        if (query.project() == null) {
            return null;
        }
        if (query.environment() == null) {
            return desired.ofProject(query.organization(), query.project());
        }
        var path = new EnvironmentPath(query.organization(), query.project(), query.environment());
        return Set.of(desired.the(path).id());
    }
}
