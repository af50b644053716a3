/**
 * Every call that the platform made in a customer's AWS account: when, which one, for whom and how
 * it ended. Never what was sent or answered, so that no secret can lie here. The hard idea: what is
 * not written down yet is announced before the first call, so that a platform that dies in between
 * leaves a line that says so.
 */
@NullMarked
package io.apidirect.domain.transcript;

import org.jspecify.annotations.NullMarked;
