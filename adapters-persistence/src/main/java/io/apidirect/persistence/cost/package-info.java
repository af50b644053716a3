/**
 * Refreshed prices in PostgreSQL: one row for an organisation and a region, with the whole answer
 * of AWS's price list as JSON.
 */
@NullMarked
package io.apidirect.persistence.cost;

import org.jspecify.annotations.NullMarked;
