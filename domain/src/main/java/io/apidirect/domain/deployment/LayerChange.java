package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Optional;

/**
 * What a plan would do to one stack.
 *
 * @param bodyDigest digest of the template's body that was shown; what runs must equal it
 * @param problem why CloudFormation would not do it; empty where it would, as far as it can tell
 */
public record LayerChange(
        Layer layer,
        String stackName,
        Action action,
        String bodyDigest,
        List<ResourceChange> resources,
        Optional<String> problem) {

    public LayerChange {
        resources = List.copyOf(resources);
        // Plans that were stored before CloudFormation was asked have none.
        problem = problem == null ? Optional.empty() : problem;
    }

    /** One that CloudFormation would do. */
    public static LayerChange of(
            Layer layer,
            String stackName,
            Action action,
            String bodyDigest,
            List<ResourceChange> resources) {
        return new LayerChange(layer, stackName, action, bodyDigest, resources, Optional.empty());
    }

    public LayerChange withProblem(String reason) {
        return new LayerChange(
                layer, stackName, action, bodyDigest, resources, Optional.of(reason));
    }

    /** What happens to the stack as a whole. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        DELETE
    }
}
