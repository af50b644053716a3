package io.apidirect.simulator.aws.ecs;

import java.time.Instant;
import java.util.UUID;

/**
 * A deployment of a service.
 *
 * @param state {@code IN_PROGRESS}, {@code COMPLETED} or {@code FAILED}
 * @param failures tasks of this deployment that have failed
 */
public record Rollout(
        String id, String definition, String state, String reason, int failures, Instant created) {

    static final String ALARM = "alarm detected";

    static Rollout of(String definition) {
        var id = "ecs-svc/" + (UUID.randomUUID().getMostSignificantBits() >>> 1);
        return new Rollout(id, definition, "IN_PROGRESS", "", 0, Instant.now());
    }

    boolean isInProgress() {
        return state.equals("IN_PROGRESS");
    }

    boolean isCompleted() {
        return state.equals("COMPLETED");
    }

    boolean isStoppedByAlarm() {
        return reason.contains(ALARM);
    }

    /** The same once more, as the one to which a service goes back. */
    Rollout again() {
        return new Rollout(id, definition, "IN_PROGRESS", "", 0, created);
    }

    Rollout ended(String result, String why) {
        return new Rollout(id, definition, result, why, failures, created);
    }

    Rollout failedOnceMore() {
        return new Rollout(id, definition, state, reason, failures + 1, created);
    }
}
