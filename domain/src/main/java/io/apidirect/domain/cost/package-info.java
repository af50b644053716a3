/**
 * What stacks cost a month, before they stand and while they do. A {@link
 * io.apidirect.domain.cost.CostEstimate} is a pure function of three things: resources with their
 * properties, a {@link io.apidirect.domain.cost.PriceList} of their region, and an assumed {@link
 * io.apidirect.domain.cost.Traffic}. The hard idea: nothing is invented silently. A price says
 * where it is from and whether anything confirmed it, an assumption is a sentence in the answer,
 * and what has no price is named instead of being counted as nothing. Advice is the same function
 * on changed resources, so a saving is always a difference of two estimates. {@link
 * io.apidirect.domain.cost.RefreshedPrices} are what one organisation read in AWS's own price list,
 * laid over the list that is shipped.
 */
@NullMarked
package io.apidirect.domain.cost;

import org.jspecify.annotations.NullMarked;
