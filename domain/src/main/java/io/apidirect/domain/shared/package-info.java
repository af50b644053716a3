/**
 * What every context of the domain stands on: aggregates that remember events, rules with a code,
 * typed ids, and the errors that a use case may raise. Nothing here knows a context.
 */
@NullMarked
package io.apidirect.domain.shared;

import org.jspecify.annotations.NullMarked;
