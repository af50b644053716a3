/**
 * Roles, policies and the decision whether a call is allowed: deny by default, an explicit deny
 * wins, and every kind of policy that applies (identity, boundary, session) must allow. The hard
 * idea: a decision says which kind of policy is to blame, in AWS's words, because people find their
 * way out of a refusal by those words.
 */
@NullMarked
package io.apidirect.simulator.aws.iam;

import org.jspecify.annotations.NullMarked;
