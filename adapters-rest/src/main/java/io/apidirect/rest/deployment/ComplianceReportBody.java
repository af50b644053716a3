package io.apidirect.rest.deployment;

import io.apidirect.domain.compliance.Assessment;
import io.apidirect.domain.compliance.Framework;
import io.apidirect.domain.compliance.OwnCheck;
import io.apidirect.domain.compliance.Sighting;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.PromiseSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the rules say about an environment, control by control. */
@Schema(
        name = "ComplianceReport",
        description = "Which published checks the templates of an environment enforce")
record ComplianceReportBody(
        String project,
        String environment,
        @Schema(description = "The profiles that were looked at: those claimed, or all of them")
                List<String> profiles,
        @Schema(description = "The profiles that the environment claims; empty where none")
                List<String> claimed,
        String summary,
        long enforced,
        @Schema(description = "Checks with something to look at") long decided,
        @Schema(description = "Checks that fail only where a waiver lets them") long waived,
        @Schema(description = "What this is, and what it is not") String notice,
        List<ControlBody> controls,
        @Schema(description = "What neither decides: yours, or your organisation's")
                List<OwnCheckBody> yours) {

    private static final String UNCLAIMED =
            "No compliance profile is claimed here: this is shown for your information, and no plan"
                    + " is held to it. To claim one, name it under 'compliance' in apidirect.yaml.";
    private static final String NOTICE =
            "Made from the templates of the newest deployment, and from what was last seen of the"
                    + " account. It attests nothing: it says which checks the templates enforce, and"
                    + " lists what only you can answer.";

    static ComplianceReportBody of(ServiceSettings settings, Assessment assessment) {
        var frameworks = assessment.frameworks().stream().sorted().toList();
        var claimed = settings.values().the(PromiseSettings.COMPLIANCE);
        var address = settings.address();
        return new ComplianceReportBody(
                address.project(),
                address.environment(),
                frameworks.stream().map(Framework::text).toList(),
                claimed,
                assessment.summary(),
                assessment.enforced(),
                assessment.decided(),
                assessment.waived(),
                claimed.isEmpty() ? UNCLAIMED + " " + NOTICE : NOTICE,
                frameworks.stream().flatMap(it -> controls(assessment, it).stream()).toList(),
                assessment.own().stream().map(it -> OwnCheckBody.of(it, frameworks)).toList());
    }

    private static List<ControlBody> controls(Assessment assessment, Framework framework) {
        var byControl = new TreeMap<String, List<RuleBody>>();
        for (var judged : assessment.everything()) {
            judged.rule()
                    .controls()
                    .of(framework)
                    .ifPresent(
                            control ->
                                    byControl
                                            .computeIfAbsent(control, _ -> new ArrayList<>())
                                            .add(RuleBody.of(judged)));
        }
        return byControl.entrySet().stream()
                .map(
                        it ->
                                new ControlBody(
                                        framework.text(),
                                        framework.title(),
                                        it.getKey(),
                                        List.copyOf(it.getValue())))
                .toList();
    }

    /** One control of one framework. */
    @Schema(name = "ComplianceControl")
    record ControlBody(String profile, String framework, String control, List<RuleBody> rules) {}

    /** One rule with all that it saw. */
    @Schema(name = "ComplianceRule")
    record RuleBody(
            String rule,
            String sentence,
            String reason,
            @Schema(enumeration = {"PASS", "FAIL", "WAIVED", "NA"}) String outcome,
            List<SightingBody> resources) {

        static RuleBody of(Assessment.Judged judged) {
            return new RuleBody(
                    judged.rule().id(),
                    judged.rule().sentence(),
                    judged.rule().reason(),
                    judged.outcome().name(),
                    judged.sightings().stream().map(SightingBody::of).toList());
        }
    }

    /** What a rule saw at one resource. */
    @Schema(name = "ComplianceSighting")
    record SightingBody(
            String resource,
            String property,
            String value,
            @Schema(enumeration = {"PASS", "FAIL", "WAIVED", "NA"}) String outcome,
            @Schema(description = "Why it is WAIVED; absent otherwise")
                    @Nullable ExemptionBody waiver) {

        static SightingBody of(Sighting seen) {
            return new SightingBody(
                    seen.resource(),
                    seen.property(),
                    seen.value(),
                    seen.outcome().name(),
                    seen.exemption().map(ExemptionBody::of).orElse(null));
        }
    }

    /** A check for the customer. */
    @Schema(name = "ComplianceOwnCheck")
    record OwnCheckBody(String where, String sentence, List<String> controls) {

        static OwnCheckBody of(OwnCheck check, List<Framework> frameworks) {
            return new OwnCheckBody(
                    PlanBody.word(check.where()),
                    check.sentence(),
                    check.controls().texts(frameworks));
        }
    }
}
