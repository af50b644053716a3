package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.LayerChange.Action;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of what stands that needs no source: back to an earlier release, back to what was
 * deployed, or away. Whoever may approve it alone orders it at once; for anybody else it becomes a
 * {@link ChangePlan}, which somebody else approves.
 */
public sealed interface Undertaking permits Rollback, Repair, Destruction {

    Deployment.Kind kind();

    /** What it does, for whoever approves it. */
    String sentence();

    /**
     * What it comes to, from what stands now.
     *
     * @throws RuleBroken where what stands does not allow it
     */
    Goal goal(RunningEnvironment stands);

    /**
     * @param settings what the layers shall be made from
     * @param fallback what is restored where that fails; null for nothing
     * @param layers those that are touched, whether they stand or not
     */
    record Goal(
            int release,
            ServiceSettings settings,
            @Nullable ServiceSettings fallback,
            Set<Layer> layers) {}

    /** Refuses where it loses what cannot be made again and nobody has repeated the name. */
    default void requireConfirmed(DesiredEnvironment environment, String confirmation) {}

    /** Orders it, as it comes to from what stands now. */
    default Deployment.Order order(
            RunningEnvironment stands,
            DeploymentId deployment,
            DesiredEnvironment environment,
            Actor actor,
            Instant now) {
        var goal = goal(stands);
        return new Deployment.Order(
                deployment,
                kind(),
                stands.id(),
                environment.accountLink(),
                actor,
                now,
                goal.release(),
                goal.settings(),
                goal.fallback(),
                Map.of(),
                untouched(goal),
                null);
    }

    private static Set<Layer> untouched(Goal goal) {
        return EnumSet.allOf(Layer.class).stream()
                .filter(layer -> !goal.layers().contains(layer))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a plan of it says. */
    default ChangePlan.Content content(
            RunningEnvironment stands, DesiredEnvironment environment, UserId planner) {
        var goal = goal(stands);
        return new ChangePlan.Content(
                stands.id(),
                environment.accountLink(),
                goal.settings(),
                0,
                stands.basis(),
                changes(stands, goal),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                environment.safeguards(),
                planner,
                this,
                null,
                List.of());
    }

    private List<LayerChange> changes(RunningEnvironment stands, Goal goal) {
        var action = kind() == Deployment.Kind.DESTROY ? Action.DELETE : Action.UPDATE;
        return stands.digests().keySet().stream()
                .filter(goal.layers()::contains)
                .sorted()
                .map(
                        layer ->
                                LayerChange.of(
                                        layer,
                                        goal.settings().address().stackName(layer),
                                        action,
                                        stands.digests().getOrDefault(layer, ""),
                                        List.of()))
                .toList();
    }
}
