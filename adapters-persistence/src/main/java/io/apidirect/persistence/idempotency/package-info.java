/**
 * Claimed idempotency keys and the answers given under them. One statement claims a key: the
 * primary key decides who is first, and PostgreSQL makes the others wait for it.
 */
@NullMarked
package io.apidirect.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
