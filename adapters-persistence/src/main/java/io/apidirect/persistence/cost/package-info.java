/**
 * Refreshed prices in PostgreSQL. One row holds what an organisation read of a region, with the
 * whole answer of AWS's price list as JSON, since it is only ever read as a whole.
 */
@NullMarked
package io.apidirect.persistence.cost;

import org.jspecify.annotations.NullMarked;
