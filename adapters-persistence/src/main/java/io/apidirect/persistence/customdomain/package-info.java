/**
 * Custom domains in PostgreSQL. The hard idea: that an environment has one at a time is a partial
 * unique index, and when a domain is due for a look is a column, so that the platform finds those
 * of all organisations without reading them.
 */
@NullMarked
package io.apidirect.persistence.customdomain;

import org.jspecify.annotations.NullMarked;
