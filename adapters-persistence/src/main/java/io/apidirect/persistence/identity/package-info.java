/**
 * Users, organisations, sessions and tokens in PostgreSQL. Secrets rest as hashes. Users belong to
 * no organisation, so the platform alone sees them all, and an organisation its members.
 */
@NullMarked
package io.apidirect.persistence.identity;

import org.jspecify.annotations.NullMarked;
