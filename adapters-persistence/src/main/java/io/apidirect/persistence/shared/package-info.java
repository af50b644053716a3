/**
 * What every repository stands on: the schema's migrations, Hibernate's sessions, the JSON of
 * snapshots and events, and work that waits for the commit. The one hard idea: a session belongs to
 * a transaction, never to a request or a thread, so the same repository serves both REST and
 * background work.
 */
@NullMarked
package io.apidirect.persistence.shared;

import org.jspecify.annotations.NullMarked;
