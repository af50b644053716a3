package io.apidirect.domain.shared;

import org.jspecify.annotations.Nullable;

/** The reasons for which the platform refuses or fails; each becomes one kind of problem detail. */
public abstract sealed class DomainException extends RuntimeException
        permits RuleBroken,
                NotFound,
                NotAllowed,
                NotAuthenticated,
                Stale,
                ProviderRefused,
                ProviderUnavailable {

    private static final long serialVersionUID = 1L;

    protected DomainException(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }

    /** What happened, for the person: names the thing and the reason. */
    public final String detail() {
        return String.valueOf(getMessage());
    }
}
