package io.apidirect.rest.deployment;

import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanState;
import io.apidirect.domain.deployment.PlanWarnings;
import io.apidirect.domain.deployment.ResourceChange;
import io.apidirect.domain.deployment.Undertaking;
import io.apidirect.domain.project.Safeguards;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change plan. */
@Schema(name = "Plan", description = "What deploying would change")
record PlanBody(
        String id,
        @Schema(enumeration = {"release", "rollback", "destroy", "repair"}) String kind,
        @Schema(description = "What it does where it releases no source; else absent")
                @Nullable String intent,
        String project,
        String environment,
        @Schema(enumeration = {"open", "approved", "expired"}) String status,
        @Schema(description = "What an approval must repeat") String digest,
        @Schema(description = "Digest of the packed source") String sourceDigest,
        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "The deployment that it became; absent until approved")
                @Nullable String deployment,
        SummaryBody summary,
        List<PlanLayerBody> layers,
        @Schema(
                        description =
                                "Whether a layer with data, or everything, would be taken away; then"
                                        + " the approval must repeat the environment's name")
                boolean losesData,
        @Schema(description = "Absent where no prices of the region are known")
                @Nullable CostBody cost,
        @Schema(description = "What somebody must agree to") List<String> warnings,
        @Schema(description = "What is worth knowing and asks for no agreement") List<String> notes,
        @Schema(
                        description =
                                "What the plan breaks of the compliance profiles that its"
                                        + " environment claims; it cannot be approved while there are"
                                        + " any without a waiver")
                List<FindingBody> findings,
        @Schema(
                        description =
                                "What is allowed from now on, or no longer, by roles, policies and"
                                        + " security groups; all that is wider comes first")
                List<PermissionBody> permissions,
        @Schema(description = "Absent where nothing would run") @Nullable PlanTimeBody time,
        @Schema(
                        description =
                                "Who may approve it, as it was decided when it was made; what is decided now counts",
                        enumeration = {"automatic", "requester", "second-person", "admin"})
                @Nullable String approval,
        @Schema(
                        description = "Who will set CloudFormation going",
                        enumeration = {"platform", "customer"})
                @Nullable String execution,
        @Schema(description = "Id of the user who made it") @Nullable String plannedBy,
        @Schema(description = "User or access token that approved it; absent until approved")
                @Nullable String approvedBy) {

    static PlanBody of(ChangePlan plan, Instant now) {
        var settings = plan.content().settings();
        var layers = plan.content().layers().stream().map(PlanLayerBody::of).toList();
        return new PlanBody(
                plan.id().text(),
                word(plan.kind()),
                Optional.ofNullable(plan.content().undertaking())
                        .map(Undertaking::sentence)
                        .orElse(null),
                settings.address().project(),
                settings.address().environment(),
                status(plan, now),
                plan.digest(),
                settings.source().value(),
                plan.createdAt(),
                plan.expiresAt(),
                plan.state() instanceof ChangePlanState.Approved approved
                        ? approved.deployment().text()
                        : null,
                SummaryBody.of(plan),
                layers,
                plan.losesData(),
                plan.content().cost().map(CostBody::of).orElse(null),
                PlanWarnings.of(plan.content()),
                PlanWarnings.notes(plan.content()),
                plan.content().findings().stream()
                        .filter(it -> !it.isAdvice())
                        .map(FindingBody::of)
                        .toList(),
                plan.content().permissions().stream().map(PermissionBody::of).toList(),
                plan.content().time().map(PlanTimeBody::of).orElse(null),
                safeguard(plan, it -> it.approval().text()),
                safeguard(plan, it -> it.execution().text()),
                plan.content().planner() == null ? null : plan.content().planner().text(),
                plan.state() instanceof ChangePlanState.Approved approved
                        ? approved.by().text()
                        : null);
    }

    private static @Nullable String safeguard(ChangePlan plan, Function<Safeguards, String> part) {
        return Optional.ofNullable(plan.content().safeguards()).map(part).orElse(null);
    }

    private static String status(ChangePlan plan, Instant now) {
        if (plan.state() instanceof ChangePlanState.Approved) {
            return "approved";
        }
        return plan.isExpired(now) ? "expired" : "open";
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A rule of compliance that is broken at one resource. */
    @Schema(name = "PlanFinding")
    record FindingBody(
            @Schema(description = "Id of the rule") String rule,
            @Schema(description = "What should hold") String sentence,
            @Schema(description = "Layer and logical id") String resource,
            String property,
            String value,
            @Schema(description = "Controls that the rule serves") List<String> controls,
            @Schema(
                            description =
                                    "Absent where it is not waived; looked up when the plan was"
                                            + " made, and again at its approval")
                    @Nullable ExemptionBody waiver) {

        static FindingBody of(Finding finding) {
            return new FindingBody(
                    finding.rule(),
                    finding.sentence(),
                    finding.resource(),
                    finding.property(),
                    finding.value(),
                    finding.controls(),
                    finding.exemption().map(ExemptionBody::of).orElse(null));
        }
    }

    /** How many resources change how. */
    @Schema(name = "PlanSummary")
    record SummaryBody(long add, long change, long replace, long remove) {

        static SummaryBody of(ChangePlan plan) {
            return new SummaryBody(
                    count(plan, ResourceChange.Action.ADD),
                    count(plan, ResourceChange.Action.CHANGE),
                    count(plan, ResourceChange.Action.REPLACE),
                    count(plan, ResourceChange.Action.REMOVE));
        }

        private static long count(ChangePlan plan, ResourceChange.Action action) {
            return plan.content().layers().stream()
                    .flatMap(layer -> layer.resources().stream())
                    .filter(resource -> resource.action() == action)
                    .count();
        }
    }

    /** Some plans. */
    @Schema(name = "PlanList")
    record ListBody(
            List<PlanBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
