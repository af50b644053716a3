package io.apidirect.domain.shared;

/** A provider such as AWS answered that it will not do it: repeating the call would not help. */
public final class ProviderRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String provider;
    private final String code;

    /**
     * @param provider the provider's name as people know it, such as {@code AWS CloudFormation}
     * @param code the provider's error code, such as {@code AccessDenied}
     * @param detail what was refused and why; names a missing permission
     */
    public ProviderRefused(String provider, String code, String detail, Throwable cause) {
        super(detail, cause);
        this.provider = provider;
        this.code = code;
    }

    public String provider() {
        return provider;
    }

    public String code() {
        return code;
    }
}
