package io.apidirect.simulator.aws.cloudformation.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at a stack.
 *
 * @param resources those that were looked at so far
 * @param reason why it failed, and of which resources nothing is known therefore
 */
public record Detection(
        String id,
        String stackId,
        Phase phase,
        Optional<String> reason,
        Instant at,
        List<ResourceDrift> resources) {

    /** How far it is, in AWS's words. */
    public enum Phase {
        DETECTION_IN_PROGRESS,
        DETECTION_COMPLETE,
        DETECTION_FAILED
    }

    public Detection {
        resources = List.copyOf(resources);
    }

    static Detection started(String id, String stackId, Instant now) {
        return new Detection(
                id, stackId, Phase.DETECTION_IN_PROGRESS, Optional.empty(), now, List.of());
    }

    Detection ended(List<ResourceDrift> found, Optional<String> trouble, Instant now) {
        return new Detection(
                id,
                stackId,
                trouble.isPresent() ? Phase.DETECTION_FAILED : Phase.DETECTION_COMPLETE,
                trouble,
                now,
                found);
    }

    public boolean isUnderway() {
        return phase == Phase.DETECTION_IN_PROGRESS;
    }

    /** How many resources are not as they should be. */
    public long drifted() {
        return resources.stream().filter(it -> it.status() != ResourceDrift.Status.IN_SYNC).count();
    }

    /** The word for the whole stack. */
    public String stackStatus() {
        return drifted() > 0 ? "DRIFTED" : "IN_SYNC";
    }
}
