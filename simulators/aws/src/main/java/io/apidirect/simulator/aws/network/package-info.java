/**
 * EC2 and what else only stands: networks, scaling, budgets and rules of stacks, to be looked at
 * with an SDK or aws-cli. Nothing here changes anything; the properties are those that the stack
 * gave.
 */
@NullMarked
package io.apidirect.simulator.aws.network;

import org.jspecify.annotations.NullMarked;
