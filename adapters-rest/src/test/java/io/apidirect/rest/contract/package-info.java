/**
 * Holds that the HTTP interface keeps what it promised. The document of the last release is
 * compared with that of today from the caller's side: what callers send must still be taken, what
 * they read must still be there. So the same change can be harmless in an answer and a break in a
 * request.
 */
@NullMarked
package io.apidirect.rest.contract;

import org.jspecify.annotations.NullMarked;
