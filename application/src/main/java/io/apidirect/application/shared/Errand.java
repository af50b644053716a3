package io.apidirect.application.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Work with a remote system: a {@code Begin…} use case, one remote call outside every transaction,
 * a {@code Record…} use case. No transaction ever spans a remote call, and each is written into the
 * transcript.
 */
@Stereotype
@Dependent
@Transactional(Transactional.TxType.NOT_SUPPORTED)
@Refusable
@Watched
@Target(TYPE)
@Retention(RUNTIME)
public @interface Errand {}
