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
public sealed interface Undertaking {

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
                null);
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

    /** The service as it was in a release; the other stacks stay as they are. */
    record Rollback(int release) implements Undertaking {

        @Override
        public Deployment.Kind kind() {
            return Deployment.Kind.ROLLBACK;
        }

        @Override
        public String sentence() {
            return "Deploys release r%d again, from the image that was kept.".formatted(release);
        }

        @Override
        public Goal goal(RunningEnvironment stands) {
            return new Goal(
                    release,
                    stands.earlier(release).settings(),
                    stands.serving().map(Release::settings).orElse(null),
                    Set.of(Layer.SERVICE));
        }
    }

    /** What stands in these layers as it was deployed. */
    record Repair(List<Layer> layers) implements Undertaking {

        /** In their order, so that the same repair is the same text. */
        public Repair {
            layers = layers.stream().sorted().toList();
        }

        @Override
        public Deployment.Kind kind() {
            return Deployment.Kind.REPAIR;
        }

        @Override
        public String sentence() {
            return "Changes back what was changed by hand in: %s."
                    .formatted(layers.stream().map(Layer::slug).collect(Collectors.joining(", ")));
        }

        @Override
        public Goal goal(RunningEnvironment stands) {
            var release =
                    stands.serving()
                            .orElseThrow(
                                    () ->
                                            new RuleBroken(
                                                    DeploymentRule.ENVIRONMENT_IS_RUNNING,
                                                    "No release serves here."));
            return new Goal(release.number(), release.settings(), null, Set.copyOf(layers));
        }
    }

    /** Everything away; refused while its database or load balancer is protected. */
    record Destruction() implements Undertaking {

        @Override
        public Deployment.Kind kind() {
            return Deployment.Kind.DESTROY;
        }

        @Override
        public String sentence() {
            return "Removes everything of the environment from the AWS account.";
        }

        @Override
        public Goal goal(RunningEnvironment stands) {
            var settings = stands.lastSettings().orElseThrow();
            stands.digests().keySet().forEach(settings::requireRemovable);
            return new Goal(
                    stands.serving().map(Release::number).orElse(0),
                    settings,
                    null,
                    EnumSet.allOf(Layer.class));
        }

        @Override
        public void requireConfirmed(DesiredEnvironment environment, String confirmation) {
            if (!environment.environment().value().equals(confirmation)) {
                throw new RuleBroken(
                        DeploymentRule.DESTRUCTION_IS_CONFIRMED,
                        "Destroying needs the confirmation '%s', not '%s'."
                                .formatted(environment.environment(), confirmation));
            }
        }
    }
}
