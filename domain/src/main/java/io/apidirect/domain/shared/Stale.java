package io.apidirect.domain.shared;

/** Somebody else changed the thing first; look again and repeat. */
public final class Stale extends DomainException {

    private static final long serialVersionUID = 1L;

    public Stale(String detail) {
        super(detail, null);
    }
}
