package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.identity.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Carries the proven caller from the door to the resource method. */
public record CallerSecurity(Caller caller) implements SecurityContext {

    /** Who calls; only in methods with {@link Needs}. */
    public static Caller callerOf(SecurityContext security) {
        return switch (security) {
            case CallerSecurity(var caller) -> caller;
            default -> throw new IllegalStateException("no caller: is the method @Public?");
        };
    }

    @Override
    public Principal getUserPrincipal() {
        return caller.actor()::text;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Role.parse(role).filter(r -> !r.isAbove(caller.role())).isPresent();
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
