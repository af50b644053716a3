package io.apidirect.application.idempotency;

import io.apidirect.domain.shared.Ids;
import java.util.Objects;
import java.util.UUID;

/**
 * New identities, except for the one that a request was granted with its key: it is bound to the
 * request's thread and handed out once, to whoever asks for {@link #ofRequest}.
 */
public final class RequestIds implements Ids {

    private final Ids fresh;
    private final ThreadLocal<UUID> granted = new ThreadLocal<>();

    public RequestIds(Ids fresh) {
        this.fresh = fresh;
    }

    @Override
    public UUID next() {
        return fresh.next();
    }

    @Override
    public UUID ofRequest() {
        var made = Objects.requireNonNullElseGet(granted.get(), fresh::next);
        ends();
        return made;
    }

    /** A request begins on this thread; {@code made} was granted with its key. */
    public void begins(UUID made) {
        granted.set(made);
    }

    /** The request on this thread is over, or has no key. */
    public void ends() {
        granted.remove();
    }
}
