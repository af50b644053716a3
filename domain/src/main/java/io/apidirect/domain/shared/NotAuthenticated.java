package io.apidirect.domain.shared;

/** The caller could not be identified: wrong, expired or revoked credentials. */
public final class NotAuthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotAuthenticated(String detail) {
        super(detail, null);
    }
}
