/**
 * What operators should be woken for, on {@code /metrics}: counts of what has happened, taken from
 * events, and the state of the outbox, asked of the database when somebody looks. No label names a
 * tenant. Counts begin at zero with each start of a node; the sum over the nodes is the platform's.
 */
@NullMarked
package io.apidirect.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
