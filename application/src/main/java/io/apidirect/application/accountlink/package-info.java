/**
 * Linking an AWS account: ask for a link, prove it, look at it again every day, give it up. The
 * hard idea: proving needs AWS, so it is an errand between two transactions, and what the second
 * one records decides, whoever else changed the link meanwhile.
 */
@NullMarked
package io.apidirect.application.accountlink;

import org.jspecify.annotations.NullMarked;
