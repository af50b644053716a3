/**
 * What can go wrong, as one exception that a person can act on: what happened, the single faults,
 * the way out and the exit code. Scripts rely on the exit codes; they never change their meaning.
 */
@NullMarked
package io.apidirect.cli.failure;

import org.jspecify.annotations.NullMarked;
