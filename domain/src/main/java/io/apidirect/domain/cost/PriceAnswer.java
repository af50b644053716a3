package io.apidirect.domain.cost;

import java.util.List;

/** What AWS's price list said: prices, and what it has none of. */
public record PriceAnswer(List<Price> prices, List<Missing> missing) {

    public PriceAnswer {
        prices = List.copyOf(prices);
        missing = List.copyOf(missing);
    }

    /**
     * A usage type without a price.
     *
     * @param reason a sentence for people
     */
    public record Missing(String usageType, String reason) {}
}
