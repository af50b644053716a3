package io.apidirect.rest.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The answer holds a secret that is shown this once. It is never stored, so repeating the request
 * under the same Idempotency-Key is refused with the address of what was made.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface AnswersSecret {}
