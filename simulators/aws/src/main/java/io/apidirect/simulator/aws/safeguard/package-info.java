/**
 * What an account as a whole has switched on: a trail, a recorder, root's second factor, encrypted
 * volumes, private buckets. All is off in a new account, as on AWS. The hard idea: this is no EC2,
 * no CloudTrail and no AWS Config, only the few questions that tell whether they are on.
 */
@NullMarked
package io.apidirect.simulator.aws.safeguard;

import org.jspecify.annotations.NullMarked;
