/**
 * Resource types that need no service behind them, because nothing in the simulator sends packets
 * through a subnet: a table says what they are called, need and take. The hard idea: ids are
 * computed from the incarnation's token, so making a resource twice gives the same one.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.catalogue;

import org.jspecify.annotations.NullMarked;
