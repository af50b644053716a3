/** The audit trail over HTTP: read-only, newest first. */
@NullMarked
package io.apidirect.rest.audit;

import org.jspecify.annotations.NullMarked;
