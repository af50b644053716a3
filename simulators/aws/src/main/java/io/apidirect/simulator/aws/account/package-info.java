/**
 * Accounts of the simulated AWS and who calls: access keys, sessions of roles, principals. The hard
 * idea: a principal carries everything that a decision needs (session policy, session tags), so
 * that a session stays what it was when it was opened even when its role changes.
 */
@NullMarked
package io.apidirect.simulator.aws.account;

import org.jspecify.annotations.NullMarked;
