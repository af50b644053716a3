/**
 * What an installation can set. There is one list of settings; the launcher, the server and the
 * table in docs/server-settings.md all come from it, and a test holds them together. A wrong value
 * is found before anything starts, and all wrong values are named at once.
 */
@NullMarked
package io.apidirect.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
