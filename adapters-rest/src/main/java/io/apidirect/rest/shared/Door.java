package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.NotAuthenticated;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Stands before one resource method and lets in who may call it. */
final class Door implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Permission permission;
    private final Authentication authentication;

    Door(Permission permission, Authentication authentication) {
        this.permission = permission;
        this.authentication = authentication;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = token(request);
        var visitor = new Visitor(admitted(token), () -> admitted(token));
        request.setSecurityContext(new CallerSecurity(visitor));
    }

    private Caller admitted(String token) {
        Caller caller = authentication.authenticate(token);
        caller.require(permission);
        return caller;
    }

    private static String token(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || header.isBlank()) {
            throw new NotAuthenticated("The request carries no token.");
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new NotAuthenticated("The Authorization header must be 'Bearer <token>'.");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
