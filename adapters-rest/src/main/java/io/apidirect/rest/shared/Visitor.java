package io.apidirect.rest.shared;

import io.apidirect.application.identity.Caller;

/**
 * A caller whom the door has let in.
 *
 * @param knock proves again, now, that the caller may be where it is: refuses with {@code
 *     NotAuthenticated} or {@code NotAllowed} once the token or the role is gone
 */
record Visitor(Caller caller, Runnable knock) {}
