package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deployments of the organisation in whose name the transaction runs. Saving publishes the
 * events, stores the new lines and, while the deployment goes on, asks for its next round, all in
 * the same transaction.
 */
public interface Deployments {

    Optional<Deployment> find(DeploymentId id);

    /**
     * @throws io.apidirect.domain.shared.Stale if somebody else saved it since it was loaded
     * @throws io.apidirect.domain.shared.RuleBroken {@code ONE_CHANGE_AT_A_TIME} if another one of
     *     its environment goes on
     */
    void save(Deployment deployment);

    /** Newest first. */
    Page<Deployment> list(Filter filter, PageRequest page);

    /** The lines of its story after {@code sequence}, oldest first, at most {@code limit}. */
    List<ProgressLine.Numbered> lines(DeploymentId id, long sequence, int limit);

    /**
     * Which deployments are wanted; null is any.
     *
     * @param state the state's word, such as {@code live}
     */
    record Filter(
            @Nullable String project,
            @Nullable EnvironmentId environment,
            @Nullable String state) {}

    default Deployment the(DeploymentId id) {
        return find(id).orElseThrow(() -> new NotFound("deployment", id.text()));
    }
}
