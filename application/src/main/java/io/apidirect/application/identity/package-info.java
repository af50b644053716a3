/**
 * Signing up, logging in and proving who one is. The hard idea: a refusal must be remembered (a
 * failed login counts, a reused refresh token ends its session), so it is an answer and not an
 * exception, which would roll the memory back. Passwords are hashed between two transactions, never
 * inside one, because hashing is slow on purpose.
 */
@NullMarked
package io.apidirect.application.identity;

import org.jspecify.annotations.NullMarked;
