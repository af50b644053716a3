/**
 * Signing up, logging in, tokens and members over HTTP. The access token of a session is a JWT of
 * ten minutes, signed with ES256 and shaped as MicroProfile JWT wants it; the store is asked on
 * every request all the same, so that a log-out counts at once.
 */
@NullMarked
package io.apidirect.rest.identity;

import org.jspecify.annotations.NullMarked;
