/**
 * What the server tells those who run it: {@code /health/started} (the schema is migrated), {@code
 * /health/ready} (it can take work now) and {@code /health/live} (restart it if this fails).
 * Liveness never depends on the database: restarting the server does not repair PostgreSQL.
 */
@NullMarked
package io.apidirect.bootstrap.health;

import org.jspecify.annotations.NullMarked;
