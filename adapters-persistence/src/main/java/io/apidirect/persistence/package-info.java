/**
 * Keeps everything in PostgreSQL. This package itself only knows which rows Hibernate must map: the
 * one list that every context adds its row classes to.
 */
@NullMarked
package io.apidirect.persistence;

import org.jspecify.annotations.NullMarked;
