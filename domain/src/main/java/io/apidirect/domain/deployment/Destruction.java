package io.apidirect.domain.deployment;

import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.RuleBroken;
import java.util.EnumSet;

/** Everything away; refused while its database or load balancer is protected. */
public record Destruction() implements Undertaking {

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
        var settings = stands.standing().orElseThrow();
        var halfGone = LayerDigests.halfGone(stands.digests());
        stands.digests().keySet().stream()
                .filter(layer -> !halfGone.contains(layer))
                .forEach(settings::requireRemovable);
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
