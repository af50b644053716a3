/**
 * Change sets: what an update would do, property by property, told before it is done. The hard
 * idea: values that only an applied change can know are marked as such instead of being guessed,
 * and a reference to such a value counts as a change.
 */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.changeset;

import org.jspecify.annotations.NullMarked;
