/**
 * Drift: how live resources differ from what their stack made of them. The hard idea: only what the
 * template says is compared, so a value that nobody wrote down, such as a number of tasks that
 * scaling chose, is no drift.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.drift;

import org.jspecify.annotations.NullMarked;
