package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.compliance.Exemptions;
import io.apidirect.domain.compliance.Finding;
import io.apidirect.domain.cost.CostForecast;
import io.apidirect.domain.deployment.LayerChange.Action;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.permission.PermissionChange;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Safeguards;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would change in an environment, in full: made without touching the account's stacks and
 * without a lock, valid for {@link #LIFETIME}, approved at most once and only by the digest that
 * was shown.
 */
public final class ChangePlan extends Aggregate<ChangePlanEvent> {

    /** How long an approval is possible. */
    public static final Duration LIFETIME = Duration.ofMinutes(60);

    private final ChangePlanId id;
    private final Instant createdAt;
    private Content content;
    private ChangePlanState state;
    private final long version;

    private ChangePlan(
            ChangePlanId id,
            Content content,
            Instant createdAt,
            ChangePlanState state,
            long version) {
        this.id = id;
        this.content = content;
        this.createdAt = createdAt;
        this.state = state;
        this.version = version;
    }

    /**
     * What a plan says.
     *
     * @param basis sequence number of the environment's state that it was made from
     * @param sourceSize bytes of the packed source
     * @param findings what it breaks of the compliance profiles that the environment claims
     * @param cost empty where no prices of the region are known; no part of what is approved
     * @param permissions what is allowed from now on, or no longer
     * @param time empty where nothing would run
     * @param safeguards who approves and executes, as it was decided when the plan was made; null
     *     in plans from before there was such a decision
     * @param planner who made it; null likewise
     * @param undertaking what it does where it releases no source; else null
     * @param linkName what people call the account link; null likewise
     * @param notes what was particular about the moment in which it was made, in sentences; no part
     *     of what is approved
     */
    public record Content(
            EnvironmentId environment,
            AccountLinkId accountLink,
            ServiceSettings settings,
            long sourceSize,
            long basis,
            List<LayerChange> layers,
            List<Finding> findings,
            Optional<CostForecast> cost,
            List<PermissionChange> permissions,
            Optional<TimeForecast> time,
            @Nullable Safeguards safeguards,
            @Nullable UserId planner,
            @Nullable Undertaking undertaking,
            @Nullable String linkName,
            List<String> notes) {

        public Content {
            layers = List.copyOf(layers);
            // Plans that were stored before there were such parts have none.
            findings = findings == null ? List.of() : List.copyOf(findings);
            permissions = permissions == null ? List.of() : List.copyOf(permissions);
            time = time == null ? Optional.empty() : time;
            notes = notes == null ? List.of() : List.copyOf(notes);
        }

        private Content exempt(Exemptions exemptions) {
            return new Content(
                    environment,
                    accountLink,
                    settings,
                    sourceSize,
                    basis,
                    layers,
                    findings.stream().map(it -> it.exempt(exemptions)).toList(),
                    cost,
                    permissions,
                    time,
                    safeguards,
                    planner,
                    undertaking,
                    linkName,
                    notes);
        }

        /** SHA-256 over everything that would be done, 64 hex digits. */
        String digest() {
            var layerTexts = layers.stream().map(LayerChange::toString).toList();
            return Digests.sha256(
                    environment.text(),
                    settings.source().value(),
                    Digests.canonical(settings.variables()),
                    Digests.canonical(settings.secretArns()),
                    settings.app().start().toString(),
                    Digests.canonical(settings.values().texts()),
                    String.join("\n", layerTexts),
                    String.valueOf(undertaking));
        }
    }

    /** Everything that storage keeps. */
    public record Snapshot(
            ChangePlanId id,
            Content content,
            Instant createdAt,
            ChangePlanState state,
            long version) {}

    public static ChangePlan make(ChangePlanId id, Content content, Actor actor, Instant now) {
        var plan = new ChangePlan(id, content, now, new ChangePlanState.Open(), 0);
        var address = content.settings().address();
        plan.happened(
                new ChangePlanEvent.Made(
                        id, address.organization(), actor, address.toString(), plan.digest(), now));
        return plan;
    }

    /** Notes which findings the waivers of the environment let pass now. */
    public void exempt(Exemptions exemptions) {
        content = content.exempt(exemptions);
    }

    /**
     * Approves what was shown.
     *
     * @param shownDigest the digest that the approver saw
     * @param confirmation the environment's name where the plan loses data, else empty
     * @param basis present sequence number of the environment's state
     * @param approval who may approve it now
     * @throws RuleBroken if it was approved before, has expired, says something else than was
     *     shown, or the environment has changed since
     */
    public void approve(
            String shownDigest,
            String confirmation,
            long basis,
            DeploymentId deployment,
            Approval approval,
            Approver approver,
            Instant now) {
        if (state instanceof ChangePlanState.Approved approved) {
            throw broken(DeploymentRule.PLAN_IS_OPEN, "was approved by " + approved.by());
        }
        if (isExpired(now)) {
            throw broken(DeploymentRule.PLAN_HAS_NOT_EXPIRED, "expired at " + expiresAt());
        }
        if (!shownDigest.equals(digest())) {
            throw broken(DeploymentRule.PLAN_IS_WHAT_WAS_SHOWN, "has the digest " + digest());
        }
        if (basis != content.basis()) {
            throw broken(DeploymentRule.PLAN_IS_UP_TO_DATE, "was made from an older state");
        }
        if (losesData() && !confirmation.equals(content.settings().address().environment())) {
            throw broken(DeploymentRule.DATA_LOSS_IS_CONFIRMED, "loses data");
        }
        approver.requireFor(this, approval);
        requireAcceptance();
        requireCompliance(now);
        var by = approver.actor();
        state = new ChangePlanState.Approved(by, now, deployment);
        happened(new ChangePlanEvent.Approved(id, organization(), by, deployment, now));
    }

    private void requireAcceptance() {
        var faults = content.layers().stream().flatMap(layer -> layer.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.TEMPLATES_ARE_ACCEPTED,
                    "CloudFormation refuses plan %s.".formatted(id),
                    faults);
        }
    }

    private void requireCompliance(Instant now) {
        var open = content.findings().stream().filter(it -> it.isOpen(now)).toList();
        if (!open.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.COMPLIANCE_IS_KEPT,
                    "Plan %s breaks %d check(s) of the compliance profiles that its environment claims."
                            .formatted(id, open.size()),
                    open.stream().map(ChangePlan::fault).toList());
        }
    }

    private static Fault fault(Finding finding) {
        return new Fault(
                "/%s/%s".formatted(finding.resource(), finding.property()),
                "%s It is: %s (%s; %s)"
                        .formatted(
                                finding.sentence(),
                                PlainText.ended(finding.value()),
                                finding.rule(),
                                String.join(", ", finding.controls())));
    }

    /**
     * The source that is deployed is the one that was planned.
     *
     * @param size bytes of what is about to be uploaded
     */
    public void requireSource(long size) {
        if (size != content.sourceSize()) {
            throw new RuleBroken(
                    DeploymentRule.SOURCE_IS_THE_PLANNED_ONE,
                    "This source has %d bytes, and the one that plan %s was made of has %d."
                            .formatted(size, id, content.sourceSize()));
        }
    }

    /** What the approved plan orders, on top of the release that serves now. */
    public Deployment.Order order(
            DeploymentId deployment,
            Actor actor,
            RunningEnvironment stands,
            DesiredEnvironment environment,
            Instant now) {
        if (content.undertaking() != null) {
            return content.undertaking().order(stands, deployment, environment, actor, now);
        }
        var unchanged =
                content.layers().stream()
                        .filter(layer -> layer.action() == Action.UNCHANGED)
                        .map(LayerChange::layer)
                        .collect(Collectors.toUnmodifiableSet());
        var bodies =
                content.layers().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        LayerChange::layer, LayerChange::bodyDigest));
        return new Deployment.Order(
                deployment,
                Deployment.Kind.RELEASE,
                content.environment(),
                content.accountLink(),
                actor,
                now,
                stands.nextRelease(),
                content.settings(),
                stands.fallback(),
                bodies,
                unchanged,
                id);
    }

    private RuleBroken broken(DeploymentRule rule, String reason) {
        return new RuleBroken(rule, "Plan %s %s.".formatted(id, reason));
    }

    /** Whether approving it would change any stack or release new source. */
    public boolean hasChanges() {
        return content.layers().stream().anyMatch(layer -> layer.action() != Action.UNCHANGED);
    }

    /** Whether a whole layer with data, or any database, would be taken away or replaced. */
    public boolean losesData() {
        return kind() == Deployment.Kind.DESTROY
                || content.layers().stream().anyMatch(ChangePlan::losesData);
    }

    /** What it is for. */
    public Deployment.Kind kind() {
        return content.undertaking() == null
                ? Deployment.Kind.RELEASE
                : content.undertaking().kind();
    }

    /** What whoever approves it must be permitted. */
    Permission permission() {
        return kind() == Deployment.Kind.DESTROY ? Permission.DESTROY : Permission.DEPLOY;
    }

    private static boolean losesData(LayerChange layer) {
        return layer.resources().stream()
                .filter(ResourceChange::losesData)
                .anyMatch(it -> layer.action() == Action.DELETE || it.isDatabase());
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    public Instant expiresAt() {
        return createdAt.plus(LIFETIME);
    }

    public String digest() {
        return content.digest();
    }

    public ChangePlanId id() {
        return id;
    }

    public OrganizationId organization() {
        return content.settings().address().organization();
    }

    public Content content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ChangePlanState state() {
        return state;
    }

    public Snapshot snapshot() {
        return new Snapshot(id, content, createdAt, state, version);
    }

    public static ChangePlan restore(Snapshot snapshot) {
        return new ChangePlan(
                snapshot.id(),
                snapshot.content(),
                snapshot.createdAt(),
                snapshot.state(),
                snapshot.version());
    }
}
