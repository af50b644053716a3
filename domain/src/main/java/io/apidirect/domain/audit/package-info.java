/**
 * Who did what, kept for good. Every event of every context becomes one entry, by its envelope
 * only. The entries of an organisation form a hash chain: each one seals the one before, so that a
 * row that was altered, removed or moved is found by recounting.
 */
@NullMarked
package io.apidirect.domain.audit;

import org.jspecify.annotations.NullMarked;
