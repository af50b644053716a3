/**
 * What the simulator offers besides AWS, below {@code /_simulator/}: accounts and their keys, fault
 * scripts, the record of calls. The hard idea: none of it needs a signature, as it stands in for
 * the people who own the accounts, so it must never be reachable from another machine.
 */
@NullMarked
package io.apidirect.simulator.aws.control;

import org.jspecify.annotations.NullMarked;
