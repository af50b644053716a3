package io.apidirect.domain.shared;

/** A provider such as AWS did not answer, or not now; the same call may succeed later. */
public final class ProviderUnavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String provider;

    public ProviderUnavailable(String provider, String detail, Throwable cause) {
        super(detail, cause);
        this.provider = provider;
    }

    /** The provider's name as people know it, such as {@code AWS STS}. */
    public String provider() {
        return provider;
    }
}
