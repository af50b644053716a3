package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service.
 *
 * @param targetGroup where the tasks of its deployment are registered
 * @param graceSeconds after a task's start in which failed checks do not count
 * @param hasBreaker whether a deployment ends after too many failures
 * @param rollsBack whether it then goes back to the deployment before
 * @param rollout the deployment that is wanted
 * @param proven the definition that was last completed
 * @param events the newest first
 * @param shift how calls are led from one deployment to the next; empty where tasks are replaced
 *     one by one
 * @param alarms that watch each deployment
 */
public record TaskService(
        String account,
        String region,
        String cluster,
        String name,
        int desired,
        Optional<String> targetGroup,
        int graceSeconds,
        boolean hasBreaker,
        boolean rollsBack,
        Rollout rollout,
        Optional<String> proven,
        List<Event> events,
        Map<String, String> tags,
        Instant created,
        Optional<Shift> shift,
        Optional<DeploymentAlarms> alarms) {

    /** Something that happened. */
    public record Event(Instant time, String message) {}

    private static final int MOST_EVENTS = 50;

    public TaskService {
        events = List.copyOf(events);
        tags = Map.copyOf(tags);
    }

    /** What stands behind a task that nobody keeps. */
    static TaskService none(String account, String region, String cluster) {
        return new TaskService(
                account,
                region,
                cluster,
                "",
                0,
                Optional.empty(),
                0,
                false,
                false,
                new Rollout("", "", "COMPLETED", "", 0, Instant.EPOCH),
                Optional.empty(),
                List.of(),
                Map.of(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    public String arn() {
        return "arn:aws:ecs:%s:%s:service/%s/%s".formatted(region, account, cluster, name);
    }

    TaskService with(Rollout next, Optional<String> provenDefinition) {
        return copy(desired, targetGroup, next, provenDefinition, events, shift);
    }

    TaskService wanting(int tasks) {
        return copy(tasks, targetGroup, rollout, proven, events, shift);
    }

    TaskService said(String message) {
        var more = new ArrayList<Event>();
        more.add(new Event(Instant.now(), "(service %s) %s".formatted(name, message)));
        more.addAll(events.subList(0, Math.min(events.size(), MOST_EVENTS - 1)));
        return copy(desired, targetGroup, rollout, proven, more, shift);
    }

    /** The same with a new deployment, whose tasks stand apart where calls are led to them. */
    TaskService deploying(Rollout next) {
        if (shift.isEmpty() || proven.isEmpty()) {
            return with(next, proven);
        }
        var isUnderWay = shift.get().isUnderWay();
        var before = isUnderWay ? shift.get().before() : Optional.of(rollout);
        return copy(
                desired,
                isUnderWay ? targetGroup : targetGroup.map(shift.get()::other),
                next,
                proven,
                events,
                shift.map(it -> it.with(before, Shift.Stage.RECONCILE_SERVICE, 0)));
    }

    TaskService at(Shift.Stage stage, int percent) {
        return copy(
                desired,
                targetGroup,
                rollout,
                proven,
                events,
                shift.map(it -> it.with(it.before(), stage, percent)));
    }

    /** Whether ECS itself goes back behind a deployment that ended as this one. */
    boolean goesBack() {
        return rollout.isStoppedByAlarm()
                ? alarms.filter(DeploymentAlarms::rollsBack).isPresent()
                : rollsBack;
    }

    /** Whether a deployment goes on, or the way back from one that failed. */
    boolean isMoving() {
        return rollout.isInProgress() || shift.filter(Shift::isUnderWay).isPresent();
    }

    /** The same without anything under way: the calls have arrived. */
    TaskService arrived() {
        return copy(desired, targetGroup, rollout, proven, events, shift.map(TaskService::over));
    }

    /** The same with the deployment that the calls came from. */
    TaskService takenBack() {
        return copy(
                desired,
                targetGroup.flatMap(group -> shift.map(it -> it.other(group))),
                shift.flatMap(Shift::before).orElse(rollout),
                proven,
                events,
                shift.map(TaskService::over));
    }

    private static Shift over(Shift shift) {
        return shift.with(Optional.empty(), Shift.Stage.CLEAN_UP, Shift.ALL);
    }

    /** The same with what another one says about how it is deployed. */
    TaskService configuredAs(TaskService wanted) {
        var goesOn =
                shift.isPresent()
                        && targetGroup
                                .flatMap(it -> wanted.shift.map(next -> next.isBetween(it)))
                                .orElse(false);
        return new TaskService(
                account,
                region,
                cluster,
                name,
                desired,
                goesOn ? targetGroup : wanted.targetGroup,
                wanted.graceSeconds,
                wanted.hasBreaker,
                wanted.rollsBack,
                rollout,
                proven,
                events,
                wanted.tags,
                created,
                wanted.shift.map(
                        it ->
                                shift.map(now -> it.with(now.before(), now.stage(), now.percent()))
                                        .orElse(it)),
                wanted.alarms);
    }

    private TaskService copy(
            int tasks,
            Optional<String> group,
            Rollout deployment,
            Optional<String> provenDefinition,
            List<Event> told,
            Optional<Shift> way) {
        return new TaskService(
                account,
                region,
                cluster,
                name,
                tasks,
                group,
                graceSeconds,
                hasBreaker,
                rollsBack,
                deployment,
                provenDefinition,
                told,
                tags,
                created,
                way,
                alarms);
    }
}
