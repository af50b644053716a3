/**
 * Looks at a request before any resource does: an address that cannot be read is refused, and a
 * body comes in before a thread is given to it. The hard idea: a body that comes slowly, or never
 * to its end, must hold a little memory and nothing else. A server whose threads wait for such
 * bodies answers nobody, not even a health check.
 */
@NullMarked
package io.apidirect.bootstrap.entrance;

import org.jspecify.annotations.NullMarked;
