package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.HealthCalls;
import io.apidirect.domain.deployment.ImageBuilds.LogLines;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceTasks;
import io.apidirect.domain.deployment.Stacks;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks at a running environment in the account: its tasks, what they write, what exists of it. */
@Errand
public class LookIntoAccount {

    private final ShowRunningEnvironment environments;
    private final ServiceTasks tasks;
    private final Stacks stacks;

    @Inject
    public LookIntoAccount(ShowRunningEnvironment environments, ServiceTasks tasks, Stacks stacks) {
        this.environments = environments;
        this.tasks = tasks;
        this.stacks = stacks;
    }

    /** What tasks wrote, and which of it is only there because their health was asked for. */
    public record Written(LogLines log, HealthCalls health) {}

    /** The service as ECS sees it now; empty where no service stands. */
    public Optional<ServiceTasks.Status> tasks(ShowRunningEnvironment.Query query) {
        var sight = environments.sight(query);
        var outputs = sight.stands().outputs();
        return outputs.of(Layer.SERVICE).isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.status(sight.workplace(), outputs));
    }

    /**
     * What the tasks wrote after {@code cursor}, or since {@code sinceMillis} where it is empty;
     * also what those of a failed first deployment wrote, whose service is gone and whose log is
     * not.
     */
    public Written log(ShowRunningEnvironment.Query query, long sinceMillis, String cursor) {
        var sight = environments.sight(query);
        return new Written(
                tasks.log(sight.workplace(), sight.stands().outputs(), sinceMillis, cursor),
                HealthCalls.of(sight.settings()));
    }

    /** Everything of the environment that exists in the account, by its tags. */
    public List<Stacks.Remaining> inventory(ShowRunningEnvironment.Query query) {
        return stacks.inventory(environments.lookout(query));
    }
}
