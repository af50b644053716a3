package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Estate;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.settings.PromiseSettings;
import jakarta.inject.Inject;
import java.util.Set;

/** Judges the templates of an environment by the compliance profiles that it claims. */
@Errand
public class ComplianceReview {

    private final Templates templates;

    @Inject
    public ComplianceReview(Templates templates) {
        this.templates = templates;
    }

    /** Nothing is judged, and nothing found, where no profile is claimed. */
    public Assessment review(ServiceSettings settings, LayerOutputs outputs) {
        var claimed = settings.values().the(PromiseSettings.COMPLIANCE);
        return review(settings, outputs, Framework.named(claimed.stream()));
    }

    /** By the profiles that it claims, or by every one where it claims none. */
    public Assessment report(ServiceSettings settings, LayerOutputs outputs) {
        var claimed = settings.values().the(PromiseSettings.COMPLIANCE);
        return review(
                settings,
                outputs,
                claimed.isEmpty() ? Set.of(Framework.values()) : Framework.named(claimed.stream()));
    }

    private Assessment review(
            ServiceSettings settings, LayerOutputs outputs, Set<Framework> frameworks) {
        var subjects =
                settings.layers().stream()
                        .sorted()
                        .map(layer -> templates.render(layer, settings, outputs))
                        .flatMap(template -> template.subjects().stream())
                        .toList();
        return Assessment.of(new Estate(subjects), frameworks);
    }
}
