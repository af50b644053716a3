package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What a plan would do to one stack.
 *
 * @param bodyDigest digest of the template's body that was shown; what runs must equal it
 * @param problem why CloudFormation would not do it; empty where it would, as far as it can tell
 * @param findings what its checks before a deployment found, refusals and warnings
 */
public record LayerChange(
        Layer layer,
        String stackName,
        Action action,
        String bodyDigest,
        List<ResourceChange> resources,
        Optional<String> problem,
        List<TemplateFinding> findings) {

    public LayerChange {
        resources = List.copyOf(resources);
        // Plans that were stored before CloudFormation was asked have none.
        problem = problem == null ? Optional.empty() : problem;
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** One that CloudFormation would do. */
    public static LayerChange of(
            Layer layer,
            String stackName,
            Action action,
            String bodyDigest,
            List<ResourceChange> resources) {
        return new LayerChange(
                layer, stackName, action, bodyDigest, resources, Optional.empty(), List.of());
    }

    public LayerChange withProblem(String reason) {
        return new LayerChange(
                layer, stackName, action, bodyDigest, resources, Optional.of(reason), findings);
    }

    LayerChange withResources(List<ResourceChange> changed) {
        return new LayerChange(layer, stackName, action, bodyDigest, changed, problem, findings);
    }

    public LayerChange withFindings(List<TemplateFinding> found) {
        return new LayerChange(layer, stackName, action, bodyDigest, resources, problem, found);
    }

    /** What to say to somebody who would approve it: the findings where there are any. */
    List<Fault> faults() {
        var refused = findings.stream().filter(TemplateFinding::isRefusal).toList();
        return refused.isEmpty()
                ? problem.stream().map(reason -> new Fault("/" + layer.slug(), reason)).toList()
                : refused.stream()
                        .map(it -> new Fault("/" + layer.slug() + it.path(), it.sentence()))
                        .toList();
    }

    /** What happens to the stack as a whole. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        DELETE
    }
}
