package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deployments of an organisation and their stories. */
@UseCase
public class ShowDeployments {

    private final Deployments deployments;
    private final DesiredEnvironments desired;

    @Inject
    public ShowDeployments(Deployments deployments, DesiredEnvironments desired) {
        this.deployments = deployments;
        this.desired = desired;
    }

    public record One(OrganizationId organization, DeploymentId deployment)
            implements InOrganization {}

    /**
     * @param project name of the project; null for all
     * @param environment null for all
     * @param state the state's word; null for all
     */
    public record Many(
            OrganizationId organization,
            @Nullable String project,
            @Nullable String environment,
            @Nullable String state,
            PageRequest page)
            implements InOrganization {}

    public record Lines(OrganizationId organization, DeploymentId deployment, long after, int limit)
            implements InOrganization {}

    /** Some lines of a story, and whether no more will follow them. */
    public record Story(List<ProgressLine.Numbered> lines, boolean isOver, Deployment deployment) {}

    public Deployment show(One query) {
        return deployments.the(query.organization(), query.deployment());
    }

    /** Empty where it is gone, with its environment. */
    public Optional<Deployment> find(One query) {
        return deployments.find(query.organization(), query.deployment());
    }

    public Page<Deployment> list(Many query) {
        @Nullable EnvironmentId environment = null;
        if (query.project() != null && query.environment() != null) {
            var address =
                    new EnvironmentPath(query.organization(), query.project(), query.environment());
            environment = desired.the(address).id();
        }
        return deployments.list(
                query.organization(),
                new Deployments.Filter(query.project(), environment, query.state()),
                query.page());
    }

    public Story lines(Lines query) {
        var deployment = deployments.the(query.organization(), query.deployment());
        var lines =
                deployments.lines(
                        query.organization(), query.deployment(), query.after(), query.limit());
        return new Story(
                lines, deployment.state().isFinal() && lines.size() < query.limit(), deployment);
    }
}
