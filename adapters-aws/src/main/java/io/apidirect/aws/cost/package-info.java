/**
 * List prices. Those that are shipped with the product are a file, {@code prices.json}: by region
 * and usage type, each with unit, source and date, so that a review of prices is a review of lines.
 * The hard idea: a price that nobody could confirm here is in the file all the same and says so,
 * because a total without it would be wrong by more. {@link io.apidirect.aws.cost.PriceListApi}
 * reads the same usage types in AWS's own list.
 */
@NullMarked
package io.apidirect.aws.cost;

import org.jspecify.annotations.NullMarked;
