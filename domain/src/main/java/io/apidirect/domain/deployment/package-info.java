/**
 * How code becomes a running service in the customer's account. A {@code
 * io.apidirect.domain.deployment.ChangePlan} says what would change and locks nothing; a {@code
 * io.apidirect.domain.deployment.Deployment} is one run of an approved plan, a small graph of steps
 * of which several go on side by side; a {@link io.apidirect.domain.deployment.RunningEnvironment}
 * is what stands in the account and admits one change at a time. The hard idea: every external call
 * has an identity that is known before it is made, so after a crash its effect is found, not
 * repeated.
 */
@NullMarked
package io.apidirect.domain.deployment;

import org.jspecify.annotations.NullMarked;
