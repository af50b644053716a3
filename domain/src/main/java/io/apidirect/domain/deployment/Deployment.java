package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.deployment.DeploymentState.Cancelling;
import io.apidirect.domain.deployment.DeploymentState.Queued;
import io.apidirect.domain.deployment.DeploymentState.RollingBack;
import io.apidirect.domain.deployment.DeploymentState.Running;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of an approved change. It advances in rounds: {@link #beginRound} says what may be done
 * outside and is saved before it is done; {@link #finishRound} takes what came of it. A round that
 * was begun by a process that died is simply begun again, and a report of an older round is
 * refused, so a paused process that wakes up cannot write.
 */
public final class Deployment extends Aggregate<DeploymentEvent> {

    /** Rows of unanswered calls after which a step is given up: about 15 minutes with back-off. */
    static final int MOST_TROUBLES = 25;

    private final Order order;
    private DeploymentState state;
    private Steps steps;
    private LayerOutputs outputs;
    private Map<Layer, String> digests;
    private long round;
    private long lineCount;
    private final long version;
    private final List<ProgressLine.Numbered> newLines = new ArrayList<>();

    private Deployment(Snapshot from) {
        this.order = from.order();
        this.state = from.state();
        this.steps = from.steps();
        this.outputs = from.outputs();
        this.digests = from.digests();
        this.round = from.round();
        this.lineCount = from.lineCount();
        this.version = from.version();
    }

    /** What a deployment is for. */
    public enum Kind {
        RELEASE,
        ROLLBACK,
        DESTROY,
        /** Brings back what somebody changed by hand in what stands. */
        REPAIR
    }

    /**
     * What was ordered; never changes.
     *
     * @param release number of the release that it brings; of the one it removes for a destroy
     * @param fallback settings of the release that serves now; null where none does
     * @param approvedBodies digest of each layer's template body as approved; empty for a rollback
     * @param unchanged layers that stand as wanted and are not touched
     * @param plan what was approved; null where nothing was planned, and in older orders
     */
    public record Order(
            DeploymentId id,
            Kind kind,
            EnvironmentId environment,
            AccountLinkId accountLink,
            Actor actor,
            Instant createdAt,
            int release,
            ServiceSettings settings,
            @Nullable ServiceSettings fallback,
            Map<Layer, String> approvedBodies,
            Set<Layer> unchanged,
            @Nullable ChangePlanId plan) {

        Release asRelease(Instant liveSince) {
            return new Release(release, id, settings, liveSince);
        }
    }

    /** Everything that storage keeps. */
    public record Snapshot(
            Order order,
            DeploymentState state,
            Steps steps,
            LayerOutputs outputs,
            Map<Layer, String> digests,
            long round,
            long lineCount,
            long version) {}

    /** Starts the run of {@code order} from what stands in the account now. */
    public static Deployment start(Order order, LayerOutputs outputs, Map<Layer, String> digests) {
        var steps = DeploymentSteps.of(order, digests.keySet());
        var deployment =
                new Deployment(new Snapshot(order, new Queued(), steps, outputs, digests, 0, 0, 0));
        deployment.happened(
                new DeploymentEvent.Started(
                        order.id(),
                        deployment.organization(),
                        order.actor(),
                        order.settings().address().toString(),
                        order.kind(),
                        order.createdAt()));
        return deployment;
    }

    /**
     * What may be done outside now; saved before it is done. Empty only when the deployment has
     * ended.
     */
    public List<Assignment> beginRound(Instant now) {
        if (state.isFinal()) {
            return List.of();
        }
        if (state instanceof Queued) {
            state = new Running();
        }
        if (state instanceof Running || state instanceof RollingBack) {
            steps = steps.startReady(now);
        }
        round++;
        return steps.running().stream().map(this::assignment).toList();
    }

    private Assignment assignment(StepName step) {
        var running = (StepState.Running) steps.find(step).orElseThrow();
        return new Assignment(
                id(),
                round,
                step,
                running.bookmark(),
                order.settings(),
                order.fallback(),
                outputs,
                step == StepName.SERVICE_RESTORE ? null : order.approvedBodies().get(step.layer()),
                digests.containsKey(step.layer()),
                order.kind() == Kind.REPAIR,
                state instanceof Cancelling || isFutile(step, running.bookmark()));
    }

    /** Nobody need execute a change set any more whose deployment fails by another step. */
    private boolean isFutile(StepName step, Bookmark bookmark) {
        return DeploymentSteps.isStack(step)
                && bookmark.isOffered()
                && steps.firstFailure().isPresent();
    }

    /**
     * Takes the reports of a round. Reports of another round than the last one begun are refused
     * without a trace: somebody else has gone on meanwhile.
     */
    public void finishRound(long reportedRound, Map<StepName, StepReport> reports, Instant now) {
        if (reportedRound != round || state.isFinal()) {
            return;
        }
        reports.forEach((step, report) -> take(step, report, now));
        settle(now);
    }

    private void take(StepName step, StepReport report, Instant now) {
        if (!(steps.find(step).orElse(null) instanceof StepState.Running running)) {
            return;
        }
        report.lines().forEach(this::tell);
        steps = steps.with(step, StepOutcomes.after(running, report, now));
        switch (report) {
            case StepReport.Finished finished -> remember(step, finished);
            case StepReport.Broken _ -> doubt(step);
            default -> {}
        }
    }

    private void remember(StepName step, StepReport.Finished finished) {
        var stands = DeploymentSteps.stackAfter(step, order);
        if (stands == DeploymentSteps.Standing.GONE) {
            outputs = outputs.without(step.layer());
            digests = LayerDigests.without(digests, step.layer());
        } else if (stands == DeploymentSteps.Standing.STANDS) {
            outputs = outputs.with(step.layer(), finished.result());
            digests = LayerDigests.with(digests, step.layer(), finished.digest());
        }
    }

    /** A removal that failed has perhaps taken a part of the stack: it is no more as it was. */
    private void doubt(StepName step) {
        if (DeploymentSteps.stackAfter(step, order) == DeploymentSteps.Standing.GONE) {
            digests = LayerDigests.halfGone(digests, step.layer());
        }
    }

    private void settle(Instant now) {
        if (steps.firstFailure().isPresent()) {
            steps = steps.skipWaiting("an earlier step failed");
        }
        if (!steps.running().isEmpty()) {
            return;
        }
        DeploymentSteps.ending(order, state, steps, now)
                .ifPresent(
                        ending -> {
                            if (ending instanceof RollingBack) {
                                steps =
                                        steps.with(
                                                StepName.SERVICE_RESTORE, new StepState.Waiting());
                                state = ending;
                            } else {
                                end(ending, now);
                            }
                        });
    }

    private void end(DeploymentState ending, Instant now) {
        state = ending instanceof DeploymentState.Failed failed ? withLeftovers(failed) : ending;
        EndingEvents.of(this, now).ifPresent(this::happened);
    }

    /** Where no release serves, the person must know what stands and costs. */
    private DeploymentState withLeftovers(DeploymentState.Failed failed) {
        if (order.kind() == Kind.DESTROY || digests.containsKey(Layer.SERVICE)) {
            return failed;
        }
        return Leftovers.tell(order.settings().address(), digests)
                .map(
                        told ->
                                new DeploymentState.Failed(
                                        failed.at(), failed.failure().andThen(told)))
                .orElse(failed);
    }

    /**
     * Asks for a clean stop; asking again changes nothing.
     *
     * @throws RuleBroken if it has ended
     */
    public void cancel(Actor actor, Instant now) {
        if (state.isFinal()) {
            throw new RuleBroken(
                    DeploymentRule.DEPLOYMENT_IS_RUNNING,
                    "Deployment %1$s has ended: %2$s. See: apidirect deployments show %1$s."
                            .formatted(id(), state.slug()));
        }
        if (state instanceof Cancelling || state instanceof RollingBack) {
            return;
        }
        happened(new DeploymentEvent.CancellationRequested(id(), organization(), actor, now));
        steps = steps.skipWaiting("cancelled");
        state = new Cancelling(actor);
        settle(now);
    }

    private void tell(ProgressLine line) {
        lineCount++;
        newLines.add(new ProgressLine.Numbered(lineCount, line));
    }

    /** The lines of its story since it was loaded; the second call answers none. */
    public List<ProgressLine.Numbered> takeNewLines() {
        var taken = List.copyOf(newLines);
        newLines.clear();
        return taken;
    }

    /** How many calls in a row went unanswered; decides how long to wait before the next round. */
    public int troubles() {
        return steps.troubles();
    }

    /**
     * How long ago its youngest running step began; zero while the new service answers well and is
     * asked again. The longer, the less a next look is worth.
     */
    public Duration stillness(Instant now) {
        return steps.stillness(now);
    }

    /** Whether a step could start right now, so that the next round need not wait. */
    public boolean isEager(Instant now) {
        return !state.isFinal() && !steps.startReady(now).equals(steps);
    }

    /** CodeBuild's id of the build of its image; empty where none was needed so far. */
    public Optional<String> imageBuild() {
        var bookmark =
                switch (steps.find(StepName.IMAGE).orElse(null)) {
                    case StepState.Running running -> running.bookmark();
                    case StepState.Done done -> done.bookmark();
                    case StepState.Failed failed -> failed.bookmark();
                    case null, default -> Bookmark.NONE;
                };
        return Optional.of(bookmark.handle()).filter(handle -> !handle.isEmpty());
    }

    public DeploymentId id() {
        return order.id();
    }

    public OrganizationId organization() {
        return order.settings().address().organization();
    }

    public Order order() {
        return order;
    }

    public DeploymentState state() {
        return state;
    }

    public Steps steps() {
        return steps;
    }

    public LayerOutputs outputs() {
        return outputs;
    }

    public Map<Layer, String> digests() {
        return digests;
    }

    public long round() {
        return round;
    }

    /** The address under which the service answers, once its network stands. */
    public ServiceAddress address() {
        return new ServiceAddress(order.settings(), outputs);
    }

    public Snapshot snapshot() {
        return new Snapshot(order, state, steps, outputs, digests, round, lineCount, version);
    }

    public static Deployment restore(Snapshot snapshot) {
        return new Deployment(snapshot);
    }
}
