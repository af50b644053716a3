package io.apidirect.application.deployment;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Gate: the environments of which something stands, and the only way in which a change of one
 * starts, goes on and ends. A deployment and what stands are saved together or not at all.
 */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class StandingEnvironments {

    private final RunningEnvironments environments;
    private final Deployments deployments;

    @Inject
    public StandingEnvironments(RunningEnvironments environments, Deployments deployments) {
        this.environments = environments;
        this.deployments = deployments;
    }

    /**
     * @param name what the person called it, for the message
     * @throws RuleBroken if nothing of it was ever deployed
     */
    public RunningEnvironment the(OrganizationId organization, EnvironmentId id, String name) {
        return environments
                .find(organization, id)
                .filter(environment -> environment.lastSettings().isPresent())
                .orElseThrow(
                        () ->
                                new RuleBroken(
                                        DeploymentRule.ENVIRONMENT_IS_RUNNING,
                                        "Nothing is deployed in '%s'.".formatted(name)));
    }

    /** What stands of it, which may be nothing. */
    public RunningEnvironment orEmpty(OrganizationId organization, EnvironmentId id) {
        return environments.orEmpty(organization, id);
    }

    /** The change that an earlier run of the same request has started. */
    public Optional<Deployment> started(OrganizationId organization, DeploymentId id) {
        return deployments.find(organization, id);
    }

    /**
     * Admits the change and starts it. Who calls it holds the environment (see {@link
     * io.apidirect.application.project.DesiredEnvironments#held}) since before {@code environment}
     * was read.
     */
    public Deployment start(RunningEnvironment environment, Deployment.Order order) {
        environment.admit(order.id());
        var deployment = Deployment.start(order, environment.outputs(), environment.digests());
        environments.save(environment);
        return deployments.save(deployment);
    }

    /** Saves a deployment that went on; what it leaves stands from the moment in which it ended. */
    public void keep(Deployment deployment, Instant now) {
        deployments.save(deployment);
        if (deployment.state().isFinal()) {
            var id = deployment.order().environment();
            var environment = environments.find(deployment.organization(), id).orElseThrow();
            environment.conclude(deployment, now);
            environments.save(environment);
        }
    }
}
