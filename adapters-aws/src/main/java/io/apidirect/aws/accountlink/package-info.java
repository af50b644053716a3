/**
 * Proving a customer's roles against the real STS and IAM. The hard idea: a trust policy is tested
 * from outside, like a lock, by trying keys that must not fit.
 */
@NullMarked
package io.apidirect.aws.accountlink;

import org.jspecify.annotations.NullMarked;
