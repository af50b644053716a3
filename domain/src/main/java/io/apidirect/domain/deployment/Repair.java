package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in these layers as it was deployed. */
public record Repair(List<Layer> layers) implements Undertaking {

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
        return new Goal(
                release.number(), stands.standing().orElseThrow(), null, Set.copyOf(layers));
    }
}
