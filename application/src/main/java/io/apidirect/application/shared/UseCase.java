package io.apidirect.application.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One thing a person or a program can ask for: load, ask the aggregate, save, in one transaction.
 * Its command says in whose name it runs ({@link InOrganization} or {@link AsPlatform}).
 */
@Stereotype
@Dependent
@Transactional
@Refusable
@Tenanted
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {}
