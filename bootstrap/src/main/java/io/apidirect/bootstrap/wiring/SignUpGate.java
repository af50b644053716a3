package io.apidirect.bootstrap.wiring;

import io.apidirect.rest.identity.InTurn;
import io.apidirect.rest.identity.SignUpTurns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Gives sign-ups their turn by the caller's address, which only the server knows. */
@Provider
@InTurn
@Dependent
@SuppressWarnings("NullAway.Init")
public class SignUpGate implements ContainerRequestFilter {

    private SignUpTurns turns;

    @Context private @Nullable HttpServletRequest request;

    /** Not a constructor: Liberty silently ignores a provider whose constructor takes anything. */
    @Inject
    public void giveTurnsOf(SignUpTurns turns) {
        this.turns = turns;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        turns.take(request == null ? "" : request.getRemoteAddr());
    }
}
