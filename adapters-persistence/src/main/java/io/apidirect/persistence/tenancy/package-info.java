/**
 * Tells PostgreSQL in whose name a transaction runs. Row-level security does the rest: a forgotten
 * {@code where organization_id = …} shows nothing of anybody else, and a transaction that never
 * said whose it is fails instead of seeing all rows.
 */
@NullMarked
package io.apidirect.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
