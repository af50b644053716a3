package io.apidirect.domain.deployment;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the account for one environment: the release that serves, the stacks' outputs and
 * digests, the releases before. It admits one change at a time. It is saved together with the
 * deployment that changes it and says nothing of its own to the world.
 */
public final class RunningEnvironment {

    /** How many releases are remembered for a rollback. */
    static final int REMEMBERED_RELEASES = 50;

    private final EnvironmentId id;
    private final OrganizationId organization;
    private @Nullable DeploymentId active;
    private List<Release> releases;
    private boolean isServing;
    private LayerOutputs outputs;
    private Map<Layer, String> digests;
    private @Nullable ServiceSettings lastSettings;
    private @Nullable ServiceSettings standing;
    private long basis;
    private int usedReleases;
    private final long version;

    private RunningEnvironment(Snapshot from) {
        this.id = from.id();
        this.organization = from.organization();
        this.active = from.active();
        this.releases = from.releases();
        this.isServing = from.isServing();
        this.outputs = from.outputs();
        this.digests = from.digests();
        this.lastSettings = from.lastSettings();
        this.standing = StandingSettings.of(from);
        this.basis = from.basis();
        this.usedReleases = from.usedReleases();
        this.version = from.version();
    }

    /**
     * Everything that storage keeps.
     *
     * @param releases newest first; the first one serves if {@code isServing}
     * @param lastSettings of the newest deployment, whether it went live or not
     * @param standing of each layer those it was deployed with last; null in older snapshots
     * @param basis grows with every finished change
     * @param usedReleases how many numbers the releases of destroyed times have used up
     */
    public record Snapshot(
            EnvironmentId id,
            OrganizationId organization,
            @Nullable DeploymentId active,
            List<Release> releases,
            boolean isServing,
            LayerOutputs outputs,
            Map<Layer, String> digests,
            @Nullable ServiceSettings lastSettings,
            @Nullable ServiceSettings standing,
            long basis,
            int usedReleases,
            long version) {}

    /** Nothing stands yet. */
    public static RunningEnvironment empty(EnvironmentId id, OrganizationId organization) {
        return new RunningEnvironment(
                new Snapshot(
                        id,
                        organization,
                        null,
                        List.of(),
                        false,
                        LayerOutputs.NONE,
                        Map.of(),
                        null,
                        null,
                        0,
                        0,
                        0));
    }

    /**
     * Admits {@code deployment} as the one change that goes on.
     *
     * @throws RuleBroken while another one does
     */
    public void admit(DeploymentId deployment) {
        requireNoChange();
        active = deployment;
    }

    /**
     * @throws RuleBroken while a change goes on
     */
    public void requireNoChange() {
        if (active != null) {
            throw new RuleBroken(
                    DeploymentRule.ONE_CHANGE_AT_A_TIME,
                    "Deployment %1$s is changing this environment. Follow it: apidirect deployments watch %1$s. Stop it: apidirect deployments cancel %1$s."
                            .formatted(active));
        }
    }

    /** Takes over what an ended deployment has left in the account. */
    public void conclude(Deployment deployment, Instant now) {
        if (!deployment.id().equals(active) || !deployment.state().isFinal()) {
            return;
        }
        active = null;
        basis++;
        standing = StandingSettings.after(deployment, standing, digests);
        outputs = deployment.outputs();
        digests = deployment.digests();
        isServing = digests.containsKey(Layer.SERVICE);
        if (deployment.state() instanceof DeploymentState.Destroyed) {
            usedReleases = nextRelease() - 1;
            releases = List.of();
            lastSettings = null;
            standing = null;
            return;
        }
        if (deployment.order().kind() == Deployment.Kind.REPAIR) {
            return;
        }
        lastSettings = deployment.order().settings();
        if (deployment.state() instanceof DeploymentState.Live) {
            remember(released(deployment.order(), now));
        }
    }

    /** A release stays what it was first, whatever stood beside it when it came back. */
    private Release released(Deployment.Order order, Instant now) {
        var release = order.asRelease(now);
        return releases.stream()
                .filter(it -> it.number() == release.number())
                .findFirst()
                .map(it -> release.withSettings(it.settings()))
                .orElse(release);
    }

    private void remember(Release release) {
        var all = new ArrayList<Release>();
        all.add(release);
        releases.stream().filter(old -> old.number() != release.number()).forEach(all::add);
        releases = List.copyOf(all.subList(0, Math.min(all.size(), REMEMBERED_RELEASES)));
    }

    /** The number that the next release will have; a destroyed environment goes on counting. */
    public int nextRelease() {
        return releases.stream().mapToInt(Release::number).max().orElse(usedReleases) + 1;
    }

    /** The release that serves now. */
    public Optional<Release> serving() {
        return isServing ? releases.stream().findFirst() : Optional.empty();
    }

    /**
     * The release to go back to.
     *
     * @param number the wanted one; null for the one before the present one
     * @throws RuleBroken if there is no such release
     */
    public Release earlier(@Nullable Integer number) {
        int present = serving().map(Release::number).orElse(Integer.MAX_VALUE);
        return releases.stream()
                .filter(
                        release ->
                                number == null
                                        ? release.number() < present
                                        : release.number() == number)
                .max(Comparator.comparing(Release::number))
                .orElseThrow(() -> unknownRelease(number));
    }

    private static DomainException unknownRelease(@Nullable Integer number) {
        return number == null
                ? new RuleBroken(
                        DeploymentRule.RELEASE_IS_KNOWN,
                        "There is no release before the present one.")
                : new NotFound("release", "r" + number);
    }

    /** The settings of the newest deployment; empty where nothing was ever deployed. */
    public Optional<ServiceSettings> lastSettings() {
        return Optional.ofNullable(lastSettings);
    }

    /**
     * The settings that stand: of each layer those that it was deployed with last. Empty where
     * nothing was ever deployed.
     */
    public Optional<ServiceSettings> standing() {
        return Optional.ofNullable(standing);
    }

    /**
     * @param whose what has these settings, for the message
     * @throws RuleBroken where a stack is gone, or half gone, whose outputs their service takes
     */
    public void requireStacks(String whose, ServiceSettings settings) {
        var whole = new HashSet<>(digests.keySet());
        whole.removeAll(LayerDigests.halfGone(digests));
        settings.requireStacks(whose, whole);
    }

    /** The settings that a change goes back to which fails; null where no release serves. */
    @Nullable ServiceSettings fallback() {
        return serving().isPresent() ? standing : null;
    }

    public EnvironmentId id() {
        return id;
    }

    public OrganizationId organization() {
        return organization;
    }

    /** The deployment that goes on, if one does. */
    public Optional<DeploymentId> active() {
        return Optional.ofNullable(active);
    }

    /** Newest first. */
    public List<Release> releases() {
        return releases;
    }

    public LayerOutputs outputs() {
        return outputs;
    }

    public Map<Layer, String> digests() {
        return digests;
    }

    public long basis() {
        return basis;
    }

    /** Whether any stack of it stands in the account. */
    public boolean isStanding() {
        return !digests.isEmpty();
    }

    /** What stands although no release serves, for a person; empty where it is as it should be. */
    public Optional<String> leftovers() {
        return isServing || active != null
                ? Optional.empty()
                : lastSettings().flatMap(settings -> Leftovers.tell(settings.address(), digests));
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                organization,
                active,
                releases,
                isServing,
                outputs,
                digests,
                lastSettings,
                standing,
                basis,
                usedReleases,
                version);
    }

    public static RunningEnvironment restore(Snapshot snapshot) {
        return new RunningEnvironment(snapshot);
    }
}
