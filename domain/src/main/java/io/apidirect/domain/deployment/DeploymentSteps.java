package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.Deployment.Kind;
import io.apidirect.domain.deployment.Deployment.Order;
import io.apidirect.domain.deployment.DeploymentState.Cancelled;
import io.apidirect.domain.deployment.DeploymentState.Cancelling;
import io.apidirect.domain.deployment.DeploymentState.Destroyed;
import io.apidirect.domain.deployment.DeploymentState.Failed;
import io.apidirect.domain.deployment.DeploymentState.Live;
import io.apidirect.domain.deployment.DeploymentState.RolledBack;
import io.apidirect.domain.deployment.DeploymentState.RollingBack;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which steps an order has, and how a deployment ends once no step is running. */
final class DeploymentSteps {

    private static final Failure CANCELLED = new Failure("It was cancelled.", "Deploy again.");

    private DeploymentSteps() {}

    /** What a finished step leaves of its layer's stack. */
    enum Standing {
        STANDS,
        GONE,
        UNTOUCHED
    }

    /**
     * @param standing the layers of which a stack stands now
     */
    static Steps of(Order order, Set<Layer> standing) {
        return switch (order.kind()) {
            case DESTROY -> Steps.waiting(destroying(order, standing));
            case RELEASE -> skipped(order, Steps.waiting(releasing(order, standing)));
            case ROLLBACK ->
                    skipped(order, Steps.waiting(releasing(order, Set.of())))
                            .with(StepName.SOURCE, new StepState.Skipped("its image is kept"));
            case REPAIR -> repairing(order);
        };
    }

    private static Set<StepName> destroying(Order order, Set<Layer> standing) {
        var there = EnumSet.copyOf(order.settings().layers());
        there.addAll(standing);
        return StepName.OF_DESTROY.stream()
                .filter(step -> there.contains(step.layer()))
                .collect(Collectors.toSet());
    }

    /** Also takes away the layers that stand and are wanted no longer. */
    private static Set<StepName> releasing(Order order, Set<Layer> standing) {
        var wanted = order.settings().layers();
        var steps = EnumSet.noneOf(StepName.class);
        StepName.OF_RELEASE.stream()
                .filter(step -> wanted.contains(step.layer()))
                .forEach(steps::add);
        Stream.of(StepName.MONITORING_REMOVAL, StepName.DATA_REMOVAL)
                .filter(step -> standing.contains(step.layer()))
                .filter(step -> !wanted.contains(step.layer()))
                .forEach(steps::add);
        return steps;
    }

    /** The stacks that drifted, and proof that the service still answers. */
    private static Steps repairing(Order order) {
        var steps = EnumSet.of(StepName.HEALTH);
        StepName.OF_RELEASE.stream()
                .filter(DeploymentSteps::isStack)
                .filter(step -> !order.unchanged().contains(step.layer()))
                .forEach(steps::add);
        return Steps.waiting(steps);
    }

    private static Steps skipped(Order order, Steps all) {
        var steps = all;
        for (var step : all.names()) {
            if (isStack(step) && order.unchanged().contains(step.layer())) {
                steps = steps.with(step, new StepState.Skipped("unchanged"));
            }
        }
        return steps;
    }

    static boolean isStack(StepName step) {
        return switch (step) {
            case BUILD_STACK, NETWORK_STACK, DATA_STACK, SERVICE_STACK, MONITORING_STACK -> true;
            default -> false;
        };
    }

    static Standing stackAfter(StepName step, Order order) {
        return switch (step) {
            case BUILD_STACK, NETWORK_STACK, DATA_STACK, SERVICE_STACK, MONITORING_STACK ->
                    Standing.STANDS;
            case SERVICE_RESTORE -> order.fallback() == null ? Standing.GONE : Standing.STANDS;
            case MONITORING_REMOVAL,
                    SERVICE_REMOVAL,
                    DATA_REMOVAL,
                    NETWORK_REMOVAL,
                    BUILD_REMOVAL ->
                    Standing.GONE;
            case SOURCE, IMAGE, HEALTH, SOURCE_REMOVAL, INVENTORY -> Standing.UNTOUCHED;
        };
    }

    /** The state that follows when no step runs; empty while steps wait for their turn. */
    static Optional<DeploymentState> ending(
            Order order, DeploymentState state, Steps steps, Instant now) {
        if (state instanceof RollingBack rollingBack) {
            return endOfRollingBack(order, rollingBack, steps, now);
        }
        var isCancelled = state instanceof Cancelling;
        if (order.kind() != Kind.REPAIR
                && isHalfReleased(steps)
                && (isCancelled || steps.firstFailure().isPresent())) {
            var failure = isCancelled ? CANCELLED : steps.firstFailure().orElseThrow();
            return Optional.of(new RollingBack(failure, isCancelled));
        }
        if (isCancelled) {
            return Optional.of(new Cancelled(now));
        }
        if (steps.firstFailure().isPresent()) {
            return Optional.of(failed(order, steps, steps.firstFailure().orElseThrow(), now));
        }
        return steps.isSettledWell() ? Optional.of(success(order, now)) : Optional.empty();
    }

    private static Optional<DeploymentState> endOfRollingBack(
            Order order, RollingBack rollingBack, Steps steps, Instant now) {
        return switch (steps.find(StepName.SERVICE_RESTORE).orElseThrow()) {
            case StepState.Failed restore -> Optional.of(new Failed(now, restore.failure()));
            case StepState.Done _ when rollingBack.isCancelled() -> Optional.of(new Cancelled(now));
            case StepState.Done _ when order.fallback() != null ->
                    Optional.of(new RolledBack(now, rollingBack.failure()));
            case StepState.Done _ -> Optional.of(new Failed(now, rollingBack.failure()));
            case StepState.Waiting _, StepState.Running _, StepState.Skipped _ -> Optional.empty();
        };
    }

    /** The new service stands, but is not proved to be well. */
    private static boolean isHalfReleased(Steps steps) {
        return steps.isDone(StepName.SERVICE_STACK) && !steps.isDone(StepName.HEALTH);
    }

    /** CloudFormation itself brings back the service before when an update of it fails. */
    private static DeploymentState failed(Order order, Steps steps, Failure failure, Instant now) {
        var serviceWasTouched =
                steps.find(StepName.SERVICE_STACK)
                        .filter(StepState.Failed.class::isInstance)
                        .isPresent();
        return serviceWasTouched && order.fallback() != null
                ? new RolledBack(now, failure)
                : new Failed(now, failure);
    }

    private static DeploymentState success(Order order, Instant now) {
        return order.kind() == Kind.DESTROY ? new Destroyed(now) : new Live(now);
    }
}
