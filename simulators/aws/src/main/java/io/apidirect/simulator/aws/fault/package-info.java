/**
 * Calls that go wrong because a test or a demonstration wants it, and the record of every call. The
 * hard idea: a rule counts down or rolls seeded dice, so a script of faults gives the same run
 * every time.
 */
@NullMarked
package io.apidirect.simulator.aws.fault;

import org.jspecify.annotations.NullMarked;
