package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.ShowAccountSurvey;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountSurvey;
import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Estate;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.settings.PromiseSettings;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Judges the templates of an environment, and the account that they go to, by the compliance
 * profiles that it claims.
 */
@Errand
public class ComplianceReview {

    private final Templates templates;
    private final ShowAccountSurvey surveys;

    @Inject
    public ComplianceReview(Templates templates, ShowAccountSurvey surveys) {
        this.templates = templates;
        this.surveys = surveys;
    }

    /** Where no profile is claimed, nothing of the templates is judged. */
    public Assessment review(ServiceSettings settings, LayerOutputs outputs, AccountLinkId link) {
        var claimed = settings.values().the(PromiseSettings.COMPLIANCE);
        return review(settings, outputs, Framework.named(claimed.stream()))
                .and(survey(settings, link));
    }

    /** By the profiles that it claims, or by every one where it claims none. */
    public Assessment report(ServiceSettings settings, LayerOutputs outputs, AccountLinkId link) {
        var claimed = settings.values().the(PromiseSettings.COMPLIANCE);
        var frameworks =
                claimed.isEmpty() ? Set.of(Framework.values()) : Framework.named(claimed.stream());
        return review(settings, outputs, frameworks).and(survey(settings, link));
    }

    private AccountSurvey survey(ServiceSettings settings, AccountLinkId link) {
        return surveys.show(
                new ShowAccountSurvey.Query(settings.address().organization(), link.text()));
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
