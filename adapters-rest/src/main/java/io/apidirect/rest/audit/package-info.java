/**
 * The audit trail over HTTP: read-only, newest first. What is written there is decided by events
 * and never by a request.
 */
@NullMarked
package io.apidirect.rest.audit;

import org.jspecify.annotations.NullMarked;
