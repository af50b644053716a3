package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.identity.Role;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Carries the proven caller from the door to the resource method. */
public record CallerSecurity(Visitor visitor) implements SecurityContext {

    /** Who calls; only in methods with {@link Needs}. */
    public static Caller callerOf(SecurityContext security) {
        return visitorOf(security).caller();
    }

    /** Who calls, with the way to prove it again. */
    static Visitor visitorOf(SecurityContext security) {
        // The container hands out a proxy of the context, but the principal itself.
        return switch (security.getUserPrincipal()) {
            case CallingPrincipal(var visitor) -> visitor;
            case null, default ->
                    throw new IllegalStateException("no caller: is the method @Public?");
        };
    }

    @Override
    public Principal getUserPrincipal() {
        return new CallingPrincipal(visitor);
    }

    @Override
    public boolean isUserInRole(String role) {
        return Role.parse(role).filter(r -> !r.isAbove(visitor.caller().role())).isPresent();
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }

    private record CallingPrincipal(Visitor visitor) implements Principal {
        @Override
        public String getName() {
            return visitor.caller().actor().text();
        }
    }
}
