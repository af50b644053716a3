package io.apidirect.rest.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.apidirect.domain.identity.Permission;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The caller must have proven who it is and its role must permit this. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Needs {
    Permission value();
}
