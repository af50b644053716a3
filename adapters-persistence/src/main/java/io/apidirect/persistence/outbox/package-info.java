/**
 * Events on their way to the reactions. A repository writes them in the transaction that saves the
 * aggregate; the relay delivers them afterwards, at least once, in order per aggregate and
 * reaction. A reaction and the note that it happened are one transaction, so an effect in our own
 * database happens exactly once; one failing reaction waits alone and is given up, loudly, in the
 * end.
 */
@NullMarked
package io.apidirect.persistence.outbox;

import org.jspecify.annotations.NullMarked;
