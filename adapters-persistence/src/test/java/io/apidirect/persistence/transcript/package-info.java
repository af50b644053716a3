/** The transcript against a real PostgreSQL. */
@NullMarked
package io.apidirect.persistence.transcript;

import org.jspecify.annotations.NullMarked;
