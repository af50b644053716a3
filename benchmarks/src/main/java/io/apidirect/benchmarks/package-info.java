/**
 * Measures what people wait for. A bench never tells a time alone: it tells a ratio against a peer
 * that does the least that the job needs, both measured in one run, in turns A-B-A-B, so that a
 * slow or busy machine slows both. Each bench first looks whether the answer is right; a wrong
 * answer voids it.
 */
@NullMarked
package io.apidirect.benchmarks;

import org.jspecify.annotations.NullMarked;
