package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One look at everything that stands of an environment. It goes on until AWS has told of every
 * layer; what it found then never changes, and the next check makes a report of its own.
 */
public final class DriftCheck extends Aggregate<DriftEvent> {

    private final Order order;
    private List<LayerDrift> layers;
    private @Nullable Instant endedAt;
    private final long version;

    private DriftCheck(Snapshot from) {
        this.order = from.order();
        this.layers = from.layers();
        this.endedAt = from.endedAt();
        this.version = from.version();
    }

    /** What is looked at, and in whose name. */
    public record Order(
            DriftCheckId id,
            EnvironmentId environment,
            AccountLinkId accountLink,
            EnvironmentAddress address,
            Actor actor,
            Instant createdAt) {}

    /** Everything that storage keeps; {@code endedAt} is null while it goes on. */
    public record Snapshot(
            Order order, List<LayerDrift> layers, @Nullable Instant endedAt, long version) {}

    /** Begins a look at the layers that stand. */
    public static DriftCheck start(Order order, Collection<Layer> standing) {
        var layers = standing.stream().sorted().map(LayerDrift::unseen).toList();
        return new DriftCheck(new Snapshot(order, layers, null, 0));
    }

    /** Takes what was seen of all layers since; it has ended when none is open. */
    public void record(List<LayerDrift> seen, Instant now) {
        if (hasEnded()) {
            return;
        }
        layers = List.copyOf(seen);
        if (layers.stream().anyMatch(LayerDrift::isOpen)) {
            return;
        }
        endedAt = now;
        happened(
                new DriftEvent.Checked(
                        order.id(),
                        organization(),
                        order.actor(),
                        order.address().toString(),
                        status().slug(),
                        layers.stream()
                                .flatMap(it -> it.resources().stream())
                                .filter(ResourceDrift::isDrifted)
                                .count(),
                        now));
    }

    /** How the environment stands as a whole: the worst of its layers. */
    public LayerDrift.Status status() {
        return LayerDrift.worst(layers);
    }

    /**
     * The layers that a repair changes.
     *
     * @throws RuleBroken where nothing has drifted, or where a repair would also undo what AWS does
     */
    public Set<Layer> repairable() {
        var drifted =
                layers.stream().filter(it -> it.status() == LayerDrift.Status.DRIFTED).toList();
        if (!hasEnded() || drifted.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.DRIFT_IS_KNOWN,
                    "The last look at %s has shown no drift.".formatted(order.address()));
        }
        drifted.forEach(LayerDrift::requireRevertible);
        return drifted.stream().map(LayerDrift::layer).collect(Collectors.toSet());
    }

    public boolean hasEnded() {
        return endedAt != null;
    }

    public OrganizationId organization() {
        return order.address().organization();
    }

    public Order order() {
        return order;
    }

    public List<LayerDrift> layers() {
        return layers;
    }

    public Snapshot snapshot() {
        return new Snapshot(order, layers, endedAt, version);
    }

    public static DriftCheck restore(Snapshot snapshot) {
        return new DriftCheck(snapshot);
    }
}
