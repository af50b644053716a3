package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is known of one layer.
 *
 * @param detection AWS's id of its look at the stack; empty before it has begun
 * @param note what could not be compared, and why; empty where all was
 * @param resources those that differ
 */
public record LayerDrift(
        Layer layer, Status status, String detection, String note, List<ResourceDrift> resources) {

    /** How a layer stands. */
    public enum Status {
        LOOKING,
        IN_SYNC,
        DRIFTED,
        /** Not everything could be compared, and in the rest there is no drift. */
        UNKNOWN;

        /** {@code IN_SYNC} is {@code in-sync}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LayerDrift {
        resources = List.copyOf(resources);
    }

    static LayerDrift unseen(Layer layer) {
        return new LayerDrift(layer, Status.LOOKING, "", "", List.of());
    }

    /** AWS has begun to look. */
    public LayerDrift begun(String id) {
        return new LayerDrift(layer, Status.LOOKING, id, "", List.of());
    }

    /** What the look has shown. */
    public LayerDrift seen(List<ResourceDrift> found, String trouble) {
        var isDrifted = found.stream().anyMatch(ResourceDrift::isDrifted);
        var clean = trouble.isEmpty() ? Status.IN_SYNC : Status.UNKNOWN;
        return new LayerDrift(layer, isDrifted ? Status.DRIFTED : clean, detection, trouble, found);
    }

    /** The status that matters most. */
    static Status worst(List<LayerDrift> layers) {
        return Stream.of(Status.LOOKING, Status.DRIFTED, Status.UNKNOWN)
                .filter(status -> layers.stream().anyMatch(it -> it.status() == status))
                .findFirst()
                .orElse(Status.IN_SYNC);
    }

    /** Refuses where a repair would also undo what AWS does. */
    void requireRevertible() {
        resources.stream()
                .filter(ResourceDrift::hasOwnChanges)
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new RuleBroken(
                                    DeploymentRule.DRIFT_CAN_BE_REVERTED,
                                    "A repair of the layer %s would also undo what AWS itself changed in %s."
                                            .formatted(layer.slug(), it.logicalId()));
                        });
    }

    public boolean isOpen() {
        return status == Status.LOOKING;
    }
}
