/**
 * The composition root: the only place that knows every ring. It hands the adapters to the ports
 * that the use cases ask for; nothing is decided here. Start order: migrate the schema, open the
 * session factory, start the job engine; stop order is the reverse.
 */
@NullMarked
package io.apidirect.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
