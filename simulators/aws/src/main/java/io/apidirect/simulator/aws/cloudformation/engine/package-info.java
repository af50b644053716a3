/**
 * Makes stacks what they were asked to be. One virtual thread per stack follows the stack's status
 * from phase to phase; inside a phase resources run side by side in dependency order. The hard
 * idea: a phase asks the stored stack what is already done, so running it a second time (after a
 * restart, a cancellation or a late interrupt) does only what is left.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.engine;

import org.jspecify.annotations.NullMarked;
