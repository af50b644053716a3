/**
 * Waivers in PostgreSQL, one row each. That one has expired is nowhere written down, so a filter by
 * status compares its end with the clock.
 */
@NullMarked
package io.apidirect.persistence.compliance;

import org.jspecify.annotations.NullMarked;
