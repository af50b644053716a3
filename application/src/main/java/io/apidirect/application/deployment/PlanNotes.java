package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.LinkInstructions;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is particular about the moment in which a plan is made, in sentences. */
@Errand
public class PlanNotes {

    private final Templates templates;
    private final LinkInstructions instructions;

    @Inject
    public PlanNotes(Templates templates, LinkInstructions instructions) {
        this.templates = templates;
        this.instructions = instructions;
    }

    /** Whether what is measured here is a simulator of AWS. */
    boolean isSimulated() {
        return instructions.isSimulated();
    }

    List<String> of(PlanBasis basis) {
        return Stream.concat(underway(basis).stream(), newerTemplates(basis).stream()).toList();
    }

    /** What such a deployment has done is unknown until it ends, which makes the plan outdated. */
    private static Optional<String> underway(PlanBasis basis) {
        return basis.underway()
                .map(
                        it ->
                                "Deployment %s was changing this environment when this plan was made: it compares with a state in between, and cannot be approved. Follow it (apidirect deployments watch %s) and plan again when it has ended."
                                        .formatted(it.text(), it.text()));
    }

    /** Nobody changed their settings, and yet they give other templates than were deployed. */
    private Optional<String> newerTemplates(PlanBasis basis) {
        var newer =
                basis.serving()
                        .filter(it -> basis.underway().isEmpty())
                        .filter(it -> it.equals(basis.before().orElse(null)))
                        .map(it -> newer(it, basis))
                        .orElse("");
        return newer.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "API-Direct's own templates have changed since the last deployment (%s): what differs there may come from them rather than from your apidirect.yaml."
                                .formatted(newer));
    }

    private String newer(ServiceSettings deployed, PlanBasis basis) {
        return deployed.layers().stream()
                .sorted()
                .filter(layer -> isNewer(layer, deployed, basis))
                .map(Layer::slug)
                .collect(Collectors.joining(", "));
    }

    /** A stack that was repaired has no digest that could be compared. */
    private boolean isNewer(Layer layer, ServiceSettings deployed, PlanBasis basis) {
        return Optional.ofNullable(basis.digests().get(layer))
                .filter(digest -> !digest.isEmpty())
                .filter(
                        digest ->
                                !templates
                                        .render(layer, deployed, basis.outputs())
                                        .digest()
                                        .equals(digest))
                .isPresent();
    }
}
