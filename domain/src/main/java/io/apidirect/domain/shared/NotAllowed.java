package io.apidirect.domain.shared;

/** The caller is known, but its role or token does not permit this. */
public final class NotAllowed extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String detail) {
        super(detail, null);
    }
}
