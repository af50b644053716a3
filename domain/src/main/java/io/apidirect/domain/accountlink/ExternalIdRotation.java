package io.apidirect.domain.accountlink;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a link stands between two External IDs. Deployments go on all the time: a new External ID
 * is used only after the roles have let it in beside the old one.
 */
public sealed interface ExternalIdRotation {

    /** One External ID, as most of the time. */
    record Settled() implements ExternalIdRotation {}

    /** {@code next} was issued; the one in use still is, until the roles let both in. */
    record Introducing(ExternalId next, Instant since) implements ExternalIdRotation {}

    /** The new one is in use; {@code previous} must still be shut out of the roles. */
    record Retiring(ExternalId previous, Instant since) implements ExternalIdRotation {}

    /** The word that people know it by; empty where nothing is being rotated. */
    default Optional<String> step() {
        return switch (this) {
            case Settled _ -> Optional.empty();
            case Introducing _ -> Optional.of("introducing");
            case Retiring _ -> Optional.of("retiring");
        };
    }

    /** The External ID that must open nothing before the rotation is over. */
    default Optional<ExternalId> outgoing() {
        return this instanceof Retiring(var previous, _) ? Optional.of(previous) : Optional.empty();
    }

    /** The External ID that shall be used next. */
    default Optional<ExternalId> incoming() {
        return this instanceof Introducing(var next, _) ? Optional.of(next) : Optional.empty();
    }

    /** What the parameters of the link's stack must be now, beside the rest. */
    default StackKeys keys(ExternalId inUse) {
        return switch (this) {
            case Settled _, Retiring _ -> new StackKeys(inUse, Optional.empty());
            case Introducing(var next, _) -> new StackKeys(next, Optional.of(inUse));
        };
    }

    /** The parameters {@code ExternalId} and {@code PreviousExternalId}. */
    record StackKeys(ExternalId current, Optional<ExternalId> previous) {}
}
