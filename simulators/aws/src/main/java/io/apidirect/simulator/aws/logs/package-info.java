/**
 * CloudWatch Logs: groups, streams and their lines, which builds and tasks write while they run.
 * The hard idea: a page's token names a position in a stream that only grows, so reading on after
 * the newest line gives exactly what came since.
 */
@NullMarked
package io.apidirect.simulator.aws.logs;

import org.jspecify.annotations.NullMarked;
