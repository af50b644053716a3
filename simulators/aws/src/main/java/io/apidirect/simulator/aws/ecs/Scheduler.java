package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.elb.Balancing;
import io.apidirect.simulator.aws.elb.Target;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.logs.LogGroups;
import io.apidirect.simulator.aws.secrets.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps every service as it should be; one loop for each service. */
public final class Scheduler implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(100);
    private static final int FAILURES_OF_BREAKER = 3;

    /** A process of this machine needs real time to start, however fast the clock runs. */
    private static final Duration SHORTEST_START = Duration.ofSeconds(20);

    /** What answers already may still be warming up. */
    private static final Duration SHORTEST_GRACE = Duration.ofSeconds(2);

    private final Fleet fleet;
    private final Balancing balancing;
    private final ScaledClock clock;
    private final Tasks tasks;
    private final AlarmWatch watch;
    private final Shifting shifting;
    private final Map<String, Thread> loops = new ConcurrentHashMap<>();
    private final Map<String, Instant> counted = new ConcurrentHashMap<>();

    public Scheduler(
            Fleet fleet,
            Repositories images,
            Secrets secrets,
            LogGroups logs,
            Authorizer authorizer,
            Balancing balancing,
            Alarms alarms,
            ScaledClock clock) {
        this.fleet = fleet;
        this.balancing = balancing;
        this.clock = clock;
        tasks = new Tasks(fleet, images, secrets, logs, authorizer, balancing.targets(), clock);
        watch = new AlarmWatch(alarms);
        shifting = new Shifting(fleet, balancing, watch, authorizer, clock);
    }

    /** Starts again the tasks of every service. */
    public void resume() {
        tasks.bury();
        fleet.tasks().all().forEach(it -> counted.put(it.arn(), Instant.now()));
        fleet.services().all().forEach(it -> follow(it.arn()));
    }

    Tasks tasks() {
        return tasks;
    }

    /** Begins to keep a service. */
    void follow(String arn) {
        loops.computeIfAbsent(arn, it -> Thread.ofVirtual().name(it).start(() -> loop(it)));
    }

    private void loop(String arn) {
        try {
            while (fleet.services().find(arn).isPresent()) {
                fleet.services().find(arn).ifPresent(this::steer);
                Thread.sleep(PACE);
            }
            // Only this loop starts tasks, so none can come after these.
            fleet.tasksOf(arn).stream()
                    .filter(Task::isAlive)
                    .forEach(it -> stop(it, "Scaling activity initiated by deletion"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            loops.remove(arn);
        }
    }

    /** Whether a service, or what is left of it, still occupies this machine. */
    boolean isBusy(String arn) {
        return loops.containsKey(arn)
                || fleet.tasksOf(arn).stream().anyMatch(it -> !it.isStopped());
    }

    private void steer(TaskService service) {
        fleet.deploymentBook().begun(service);
        shifting.watch(service);
        var all = fleet.tasksOf(service.arn());
        countFailures(service, all);
        var alive = all.stream().filter(Task::isAlive).toList();
        var current =
                alive.stream().filter(it -> it.rollout().equals(service.rollout().id())).toList();
        var others = new ArrayList<>(alive);
        others.removeAll(current);
        stopTheUnwell(service, current);
        stopTheOvertaken(service, others);
        if (service.rollout().state().equals("FAILED")) {
            if (!shifting.takeBack(service)) {
                current.forEach(it -> stop(it, scaling(service)));
                fleet.deploymentBook().ended(service, "STOPPED", service.rollout().reason());
            }
        } else if (current.size() < service.desired() && isRested(service, all)) {
            start(service);
        } else if (current.size() > service.desired()) {
            stop(current.getLast(), scaling(service));
        }
        long well = current.stream().filter(it -> isWell(service, it)).count();
        if (well >= service.desired()
                && !service.rollout().state().equals("FAILED")
                && shifting.advance(service)) {
            others.forEach(it -> stop(it, scaling(service)));
            complete(service, all);
        }
    }

    /** Tasks of a deployment that was overtaken stand where those of the new one shall stand. */
    private void stopTheOvertaken(TaskService service, List<Task> others) {
        var isLed =
                service.shift()
                        .filter(Shift::isUnderWay)
                        .filter(it -> it.stage() != Shift.Stage.RECONCILE_SERVICE)
                        .isPresent();
        others.stream()
                .filter(it -> isLed && isIn(service.targetGroup(), it))
                .forEach(it -> stop(it, "Scaling activity initiated by a later deployment"));
    }

    private boolean isIn(Optional<String> group, Task task) {
        return balancing.targets().find(task.port()).map(Target::group).equals(group);
    }

    private static String scaling(TaskService service) {
        return "Scaling activity initiated by deployment " + service.rollout().id();
    }

    private void complete(TaskService service, List<Task> all) {
        var isSteady =
                all.stream()
                        .filter(it -> !it.rollout().equals(service.rollout().id()))
                        .noneMatch(Task::isAlive);
        if (service.rollout().isInProgress() && isSteady && isBaked(service)) {
            change(
                    service,
                    it ->
                            it.with(
                                            it.rollout()
                                                    .ended(
                                                            "COMPLETED",
                                                            "ECS deployment %s completed."
                                                                    .formatted(it.rollout().id())),
                                            Optional.of(it.rollout().definition()))
                                    .arrived()
                                    .said("has reached a steady state."));
            fleet.deploymentBook().ended(service, "SUCCESSFUL", "");
        }
    }

    /** Where calls were led from one group to another, that had its own time. */
    private boolean isBaked(TaskService service) {
        return service.shift().filter(Shift::isUnderWay).isPresent() || watch.hasBaked(service);
    }

    private void change(TaskService service, java.util.function.UnaryOperator<TaskService> change) {
        fleet.services()
                .change(
                        service.arn(),
                        it ->
                                it.rollout().id().equals(service.rollout().id())
                                        ? change.apply(it)
                                        : it);
    }

    /** A second between two starts, as a broken image would otherwise burn the machine. */
    private static boolean isRested(TaskService service, List<Task> all) {
        return all.stream()
                .filter(it -> it.rollout().equals(service.rollout().id()))
                .filter(Task::isStopped)
                .noneMatch(it -> it.created().isAfter(Instant.now().minusSeconds(1)));
    }

    private void start(TaskService service) {
        var definition = fleet.definitions().find(service.rollout().definition());
        if (definition.isEmpty()) {
            return;
        }
        var task = NewTask.of(service, definition.get());
        fleet.tasks().put(task.arn(), task);
        tasks.launch(task, service, definition.get());
        change(service, it -> it.said("has started 1 tasks: (task %s).".formatted(task.id())));
    }

    /** Starts a task that nobody keeps. */
    void runOnce(String account, String region, String cluster, TaskDefinition definition) {
        fleet.tasksOf("");
        var service = TaskService.none(account, region, cluster);
        var task = NewTask.of(service, definition);
        fleet.tasks().put(task.arn(), task);
        tasks.launch(task, service, definition);
    }

    private void stop(Task task, String reason) {
        tasks.stop(task, "ServiceSchedulerInitiated", reason);
    }

    private boolean isWell(TaskService service, Task task) {
        return task.status().equals("RUNNING")
                && (service.targetGroup().isEmpty()
                        ? isStable(task)
                        : balancing
                                .targets()
                                .find(task.port())
                                .filter(Target::isHealthy)
                                .isPresent());
    }

    /** Of a task that nobody calls, all that can be seen is that it goes on. */
    private static boolean isStable(Task task) {
        return task.started()
                .filter(it -> it.plus(SHORTEST_GRACE).isBefore(Instant.now()))
                .isPresent();
    }

    private void stopTheUnwell(TaskService service, List<Task> current) {
        current.stream()
                .filter(it -> isGivenUp(service, it))
                .forEach(
                        it ->
                                stop(
                                        it,
                                        "Task failed ELB health checks in (target-group %s)"
                                                .formatted(service.targetGroup().orElse(""))));
    }

    private boolean isGivenUp(TaskService service, Task task) {
        return balancing
                .targets()
                .find(task.port())
                .filter(Target::isUnhealthy)
                .flatMap(it -> task.started().map(start -> graceEnd(service, start, it)))
                .filter(it -> it.isBefore(Instant.now()))
                .isPresent();
    }

    private Instant graceEnd(TaskService service, Instant start, Target target) {
        var grace = start.plus(clock.scaled(Duration.ofSeconds(service.graceSeconds())));
        var needed =
                target.answered()
                        .map(it -> it.plus(SHORTEST_GRACE))
                        .orElse(start.plus(SHORTEST_START));
        return grace.isAfter(needed) ? grace : needed;
    }

    private void countFailures(TaskService service, List<Task> all) {
        for (Task task : all) {
            var isFailure =
                    task.isStopped()
                            && task.rollout().equals(service.rollout().id())
                            && task.stoppedReason().filter(Scheduler::isFailure).isPresent()
                            && counted.putIfAbsent(task.arn(), Instant.now()) == null;
            if (isFailure) {
                change(service, it -> failed(it, task));
            }
        }
    }

    private static boolean isFailure(String reason) {
        return !reason.startsWith("Scaling activity") && !reason.startsWith("Task stopped by");
    }

    private static TaskService failed(TaskService service, Task task) {
        var said =
                service.said(
                        "(task %s) failed: %s"
                                .formatted(task.id(), task.stoppedReason().orElse("")));
        var rollout = service.rollout().failedOnceMore();
        var isBroken =
                service.hasBreaker()
                        && rollout.isInProgress()
                        && rollout.failures() >= FAILURES_OF_BREAKER;
        if (!isBroken) {
            return said.with(rollout, service.proven());
        }
        var why = "ECS deployment circuit breaker: tasks failed to start.";
        return said.with(rollout.ended("FAILED", why), service.proven())
                .said(
                        "(deployment %s) deployment failed: tasks failed to start."
                                .formatted(rollout.id()));
    }

    @Override
    public void close() {
        loops.values().forEach(Thread::interrupt);
        tasks.close();
    }
}
