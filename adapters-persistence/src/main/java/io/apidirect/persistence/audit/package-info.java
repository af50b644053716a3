/**
 * The audit trail in PostgreSQL: rows that nobody at work may change, sealed one upon the other.
 * The writers of one organisation take turns, so that the chain never forks.
 */
@NullMarked
package io.apidirect.persistence.audit;

import org.jspecify.annotations.NullMarked;
