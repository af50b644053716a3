/**
 * Prices: known ones for estimates, and reading AWS's own list through a linked account. The hard
 * idea: list prices are public, but what one organisation read never changes another's plan, so
 * each keeps its own over those that are shipped (decision 15).
 */
@NullMarked
package io.apidirect.application.cost;

import org.jspecify.annotations.NullMarked;
