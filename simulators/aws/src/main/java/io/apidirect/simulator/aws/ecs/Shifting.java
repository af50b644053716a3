package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.elb.Balancing;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.wire.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Leads the calls of a service from one target group to the other, and back where that fails. */
record Shifting(
        Fleet fleet,
        Balancing balancing,
        AlarmWatch alarms,
        Authorizer authorizer,
        ScaledClock clock) {

    /** Goes one stage on where it is time; answers whether the old tasks may go. */
    boolean advance(TaskService service) {
        if (service.shift().isEmpty() || !service.shift().get().isUnderWay()) {
            return true;
        }
        var shift = service.shift().get();
        return switch (shift.stage()) {
            case RECONCILE_SERVICE -> false;
            case SCALE_UP ->
                    reach(service, Shift.Stage.PRODUCTION_TRAFFIC_SHIFT, shift.firstPercent());
            case PRODUCTION_TRAFFIC_SHIFT ->
                    isTime(service, shift)
                            && (shift.percent() < Shift.ALL
                                    ? reach(service, shift.stage(), shift.nextPercent())
                                    : reach(service, Shift.Stage.BAKE_TIME, Shift.ALL));
            case BAKE_TIME ->
                    isTime(service, shift) && reach(service, Shift.Stage.CLEAN_UP, Shift.ALL);
            case CLEAN_UP -> true;
        };
    }

    private boolean isTime(TaskService service, Shift shift) {
        var needed = service.alarms().isPresent() ? AlarmWatch.shortest(shift) : Duration.ZERO;
        return !Instant.now().isBefore(shift.since().plus(clock.scaled(shift.lasts(), needed)));
    }

    private boolean reach(TaskService service, Shift.Stage stage, int percent) {
        var refusal = lead(service, percent);
        if (refusal.isPresent()) {
            fail(service, refusal.get());
            return false;
        }
        fleet.deploymentBook().reached(service, stage, percent);
        change(service, it -> it.at(stage, percent));
        return false;
    }

    /**
     * Gives the new tasks this share of the calls; answers why it may not. The rule is of the
     * service's stack and has its tags.
     */
    private Optional<String> lead(TaskService service, int percent) {
        var shift = service.shift().orElseThrow();
        var group = service.targetGroup().orElseThrow();
        var refusal =
                authorizer.refusalOfRole(
                        shift.role(),
                        "ecs-service-scheduler",
                        service.region(),
                        new Permission("elasticloadbalancing:ModifyRule", shift.rule())
                                .onTags(service.tags()));
        if (refusal.isEmpty()) {
            balancing.weigh(shift.rule(), group, percent, shift.other(group));
        }
        return refusal;
    }

    /** Begins a deployment with all calls where they were, and ends one whose alarm goes off. */
    void watch(TaskService service) {
        if (!service.rollout().isInProgress()) {
            return;
        }
        var stage = service.shift().filter(Shift::isUnderWay).map(Shift::stage);
        if (stage.filter(Shift.Stage.RECONCILE_SERVICE::equals).isPresent()) {
            reach(service, Shift.Stage.SCALE_UP, 0);
        }
        if (stage.filter(Shift.Stage.CLEAN_UP::equals).isEmpty()) {
            alarms.goingOff(service).ifPresent(it -> fail(service, Rollout.ALARM + ": " + it));
        }
    }

    private void fail(TaskService service, String why) {
        change(
                service,
                it ->
                        it.with(
                                        it.rollout()
                                                .ended("FAILED", "ECS deployment failed: " + why),
                                        it.proven())
                                .said(
                                        "(deployment %s) deployment failed: %s."
                                                .formatted(it.rollout().id(), why)));
    }

    /** Goes back to the old tasks, or to their definition; answers whether there is a way back. */
    boolean takeBack(TaskService service) {
        if (service.shift().filter(Shift::isUnderWay).isPresent()) {
            lead(service, 0);
            goBack(service, TaskService::takenBack);
            return true;
        }
        var proven = fleet.deploymentBook().proven(service).filter(_ -> service.goesBack());
        proven.map(Rollout::again)
                .ifPresent(
                        it -> {
                            alarms.ignore(it);
                            goBack(service, now -> now.with(it, now.proven()));
                        });
        return proven.isPresent();
    }

    private void goBack(TaskService service, UnaryOperator<TaskService> back) {
        fleet.deploymentBook().ended(service, "ROLLBACK_SUCCESSFUL", service.rollout().reason());
        change(
                service,
                it -> {
                    var next = back.apply(it);
                    return next.said("rolled back to deployment " + next.rollout().id() + ".");
                });
    }

    private void change(TaskService service, UnaryOperator<TaskService> change) {
        fleet.services()
                .change(
                        service.arn(),
                        it ->
                                it.rollout().id().equals(service.rollout().id())
                                        ? change.apply(it)
                                        : it);
    }
}
