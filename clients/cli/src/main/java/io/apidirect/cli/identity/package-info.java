/**
 * Signing up, in and out, by hand because a password is asked for and credentials are kept.
 * Passwords and tokens never stand on a command line that other users of the machine could read,
 * unless somebody insists.
 */
@NullMarked
package io.apidirect.cli.identity;

import org.jspecify.annotations.NullMarked;
