/**
 * What every resource stands on: JSON that is read strictly, problems as RFC 9457 documents, the
 * door that lets nobody in unproven, keys that make a repeated POST harmless, signed cursors,
 * entity tags and event streams. The one hard idea is that a resource method says what it needs
 * ({@code @Needs}, {@code @Public}) and everything else happens around it; a method that says
 * nothing stops the server from starting.
 */
@NullMarked
package io.apidirect.rest.shared;

import org.jspecify.annotations.NullMarked;
