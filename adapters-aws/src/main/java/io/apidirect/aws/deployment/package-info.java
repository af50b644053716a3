/**
 * Stacks, image builds, sources and tasks in the customer's account. Every session is narrowed to
 * the one environment's names, and every call that changes something carries an identity that was
 * known before, so repeating it has no second effect.
 */
@NullMarked
package io.apidirect.aws.deployment;

import org.jspecify.annotations.NullMarked;
