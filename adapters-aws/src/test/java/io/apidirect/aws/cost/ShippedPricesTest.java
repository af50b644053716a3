package io.apidirect.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.cost.Price;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedPricesTest {

    private final ShippedPrices prices = new ShippedPrices();

    private List<Price> all() {
        return prices.regions().stream()
                .flatMap(region -> prices.find(region).orElseThrow().prices().values().stream())
                .toList();
    }

    @Test
    void eight_regions_have_prices_and_an_unknown_one_has_none() {
        assertTrue(prices.regions().size() >= 8, prices.regions().toString());
        assertTrue(prices.find("mars-north-1").isEmpty());
    }

    @Test
    void every_price_has_amount_unit_source_and_date() {
        for (var price : all()) {
            assertTrue(price.perUnit().signum() > 0, price.toString());
            assertFalse(price.unit().isBlank(), price.toString());
            assertFalse(price.source().isBlank(), price.toString());
            assertTrue(price.date().isAfter(LocalDate.of(2026, 1, 1)), price.toString());
            assertTrue(price.usageType().matches("[A-Za-z0-9]+/.+"), price.toString());
        }
    }

    @Test
    void what_nobody_confirmed_says_so() {
        var words = List.of("not read anywhere", "nothing read since", "shared so far", "moves it");
        for (var price : all()) {
            var isDoubtful = words.stream().anyMatch(price.source()::contains);
            assertEquals(!isDoubtful, price.isVerified(), price.toString());
        }
    }

    @Test
    void the_classes_of_the_profiles_have_a_price_everywhere() {
        for (var region : prices.regions()) {
            var known = prices.find(region).orElseThrow().prices().keySet();
            for (var size : List.of("micro", "small", "medium")) {
                assertTrue(known.contains("AmazonRDS/InstanceUsage:db.t4g." + size), region);
            }
        }
    }
}
