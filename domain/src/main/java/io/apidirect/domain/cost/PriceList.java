package io.apidirect.domain.cost;

import java.util.Map;
import java.util.Optional;

/**
 * The list prices of one region, in USD.
 *
 * @param prices by usage type
 */
public record PriceList(String region, Map<String, Price> prices) {

    public PriceList {
        prices = Map.copyOf(prices);
    }

    Optional<Price> find(String usageType) {
        return Optional.ofNullable(prices.get(usageType));
    }
}
