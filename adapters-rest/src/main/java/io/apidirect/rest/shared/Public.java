package io.apidirect.rest.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Anybody may call this, and a token that comes along is not looked at. The method also carries an
 * empty {@code @SecurityRequirements}, which says the same in the OpenAPI document.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Public {}
