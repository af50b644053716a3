/**
 * The Price List API. The hard idea: {@code list-prices.json} holds invented list prices of four
 * regions in short, and every answer is written out in AWS's own shape, so that a reader cannot
 * tell the difference; no price in it is a promise of Amazon's.
 */
@NullMarked
package io.apidirect.simulator.aws.pricing;

import org.jspecify.annotations.NullMarked;
