/**
 * Planning, deploying, watching, rolling back and destroying. The hard idea: a deployment lives in
 * the platform and not in this process, so this process may be interrupted, lose its connection or
 * see the server restart, and comes back to the same deployment by the last event that it has
 * shown.
 */
@NullMarked
package io.apidirect.cli.deployment;

import org.jspecify.annotations.NullMarked;
