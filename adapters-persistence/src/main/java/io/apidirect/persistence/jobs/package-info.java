/**
 * Background work that survives every crash, on db-scheduler. A saved aggregate asks for its next
 * step in the same transaction ({@link Jobs}); the engine ({@link JobEngine}) runs the step on any
 * node and takes over what a dead node had begun. The task's id names the step of the aggregate, so
 * a step that is asked for twice is there once, and a step of the past finds nothing to do.
 */
@NullMarked
package io.apidirect.persistence.jobs;

import org.jspecify.annotations.NullMarked;
