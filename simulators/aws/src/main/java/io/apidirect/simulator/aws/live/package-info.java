/**
 * Resource types with something real behind them: a table says what they are called, need and take,
 * and a {@link io.apidirect.simulator.aws.live.Backing} of the service does the work. The hard
 * idea: the service and the stack see one truth, as both read the same shelf.
 */
@NullMarked
package io.apidirect.simulator.aws.live;

import org.jspecify.annotations.NullMarked;
