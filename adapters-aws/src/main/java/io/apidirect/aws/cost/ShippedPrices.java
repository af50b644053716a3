package io.apidirect.aws.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.PriceLists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link PriceLists} from {@code prices.json}. Stateless after construction and safe to share. */
public final class ShippedPrices implements PriceLists {

    private final Map<String, PriceList> lists;

    public ShippedPrices() {
        lists = read();
    }

    @Override
    public Optional<PriceList> find(String region) {
        return Optional.ofNullable(lists.get(region));
    }

    @Override
    public SortedSet<String> regions() {
        return new TreeSet<>(lists.keySet());
    }

    private static Map<String, PriceList> read() {
        try (InputStream file = ShippedPrices.class.getResourceAsStream("prices.json")) {
            var root = new ObjectMapper().readTree(file);
            var lists = new HashMap<String, PriceList>();
            for (var region : root.path("regions").properties()) {
                var prices = prices(region.getValue().path("prices"), root.path("sources"));
                lists.put(region.getKey(), new PriceList(region.getKey(), prices));
            }
            return Map.copyOf(lists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("prices.json cannot be read", unreadable);
        }
    }

    private static Map<String, Price> prices(JsonNode prices, JsonNode sources) {
        return prices.valueStream()
                .map(price -> price(price, sources))
                .collect(Collectors.toMap(Price::usageType, Function.identity()));
    }

    private static Price price(JsonNode price, JsonNode sources) {
        return new Price(
                price.path("usageType").asText(),
                new BigDecimal(price.path("price").asText()),
                price.path("unit").asText(),
                sources.path(price.path("source").asText()).asText(),
                LocalDate.parse(price.path("date").asText()),
                price.path("verified").booleanValue());
    }
}
