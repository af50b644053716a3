package io.apidirect.simulator.aws.ecs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches the alarms of deployments that are under way. One that begins while an alarm goes off
 * already is not watched: it may be what mends the fault.
 */
final class AlarmWatch {

    /** Alarms need half a second for what is a minute on AWS. */
    private static final int FASTEST = 120;

    private final Alarms alarms;
    private final Map<String, Boolean> unwatched = new ConcurrentHashMap<>();
    private final Map<String, Instant> steady = new ConcurrentHashMap<>();

    AlarmWatch(Alarms alarms) {
        this.alarms = alarms;
    }

    /** The alarm that ends a deployment. */
    Optional<String> goingOff(TaskService service) {
        var found = alarms.goingOff(service.account(), service.region(), names(service));
        var isUnwatched = unwatched.computeIfAbsent(service.rollout().id(), _ -> found.isPresent());
        return isUnwatched ? Optional.empty() : found;
    }

    /** A deployment to which a service goes back ends whatever alarms say. */
    void ignore(Rollout rollout) {
        unwatched.put(rollout.id(), true);
        steady.put(rollout.id(), Instant.EPOCH);
    }

    /** Whether the alarms had the time to notice something since all tasks were replaced. */
    boolean hasBaked(TaskService service) {
        var since = steady.computeIfAbsent(service.rollout().id(), _ -> Instant.now());
        return !Instant.now().isBefore(since.plus(patience(service)));
    }

    private Duration patience(TaskService service) {
        return alarms.patience(service.account(), service.region(), names(service));
    }

    /** No minute of a stage is over before an alarm could measure it, however fast the clock. */
    static Duration shortest(Shift shift) {
        return shift.lasts().dividedBy(FASTEST);
    }

    private static List<String> names(TaskService service) {
        return service.alarms().map(DeploymentAlarms::names).orElse(List.of());
    }
}
