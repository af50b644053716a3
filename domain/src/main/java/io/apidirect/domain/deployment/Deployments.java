package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deployments of all organisations. Saving publishes the events, stores the new lines and, the
 * first time, asks for the first round, all in the same transaction.
 */
public interface Deployments {

    Optional<Deployment> find(OrganizationId organization, DeploymentId id);

    /**
     * Stores the deployment and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken {@code ONE_CHANGE_AT_A_TIME} where another one
     *     of its environment goes on
     */
    Deployment save(Deployment deployment);

    /** Newest first. */
    Page<Deployment> list(OrganizationId organization, Filter filter, PageRequest page);

    /** The lines of its story after {@code sequence}, oldest first, at most {@code limit}. */
    List<ProgressLine.Numbered> lines(
            OrganizationId organization, DeploymentId id, long sequence, int limit);

    /**
     * Which deployments are wanted; null is any.
     *
     * @param state the state's word, such as {@code live}
     */
    record Filter(
            @Nullable String project,
            @Nullable EnvironmentId environment,
            @Nullable String state) {}

    /**
     * The deployment as it is now, which nobody else saves before the transaction ends; for wishes
     * that hold whatever a round has just changed.
     */
    Deployment held(OrganizationId organization, DeploymentId id);

    default Deployment the(OrganizationId organization, DeploymentId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("deployment", id.text()));
    }
}
