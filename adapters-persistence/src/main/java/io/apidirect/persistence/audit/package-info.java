/**
 * The audit trail in PostgreSQL: rows that nobody at work may change, sealed one upon the other.
 */
@NullMarked
package io.apidirect.persistence.audit;

import org.jspecify.annotations.NullMarked;
