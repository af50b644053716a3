package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;

/** Finds out who presents a bearer token. */
public interface Authentication {

    /** The caller, or {@code NotAuthenticated} with the reason. */
    Caller authenticate(String token);
}
