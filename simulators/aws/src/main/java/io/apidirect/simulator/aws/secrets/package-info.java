/**
 * Secrets Manager. Values are kept as plain text in the data folder, as everything here is a
 * simulation. The hard idea: a deleted secret keeps its name for its recovery window, so that the
 * next one of that name is refused.
 */
@NullMarked
package io.apidirect.simulator.aws.secrets;

import org.jspecify.annotations.NullMarked;
