/**
 * The audit trail is the first reaction to events: whatever happens in any context becomes an entry
 * of its organisation's trail, without that context knowing. It sees envelopes only.
 */
@NullMarked
package io.apidirect.application.audit;

import org.jspecify.annotations.NullMarked;
