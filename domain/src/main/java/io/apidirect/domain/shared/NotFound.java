package io.apidirect.domain.shared;

/** There is no such thing, or it belongs to somebody else: the two are not told apart. */
public final class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    /** For example {@code new NotFound("project", "shop")}. */
    public NotFound(String kind, String id) {
        super("There is no %s '%s'.".formatted(kind, id), null);
    }
}
