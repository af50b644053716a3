package io.apidirect.domain.cost;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The list prices of one region, in USD.
 *
 * @param prices by usage type
 * @param refreshed the usage types whose price was read in AWS's own list; the others are shipped
 */
public record PriceList(String region, Map<String, Price> prices, Set<String> refreshed) {
    public PriceList {
        prices = Map.copyOf(prices);
        refreshed = Set.copyOf(refreshed);
    }

    /** A list that is shipped. */
    public PriceList(String region, Map<String, Price> prices) {
        this(region, prices, Set.of());
    }

    Optional<Price> find(String usageType) {
        return Optional.ofNullable(prices.get(usageType));
    }

    /** What costs something else by {@code newer}, in the order of the usage types. */
    public List<PriceChange> changesTo(PriceList newer) {
        return newer.prices.values().stream()
                .filter(it -> find(it.usageType()).filter(it::isSameAmount).isEmpty())
                .map(
                        it ->
                                new PriceChange(
                                        it.usageType(),
                                        it.unit(),
                                        find(it.usageType()).map(Price::perUnit),
                                        it.perUnit()))
                .sorted(Comparator.comparing(PriceChange::usageType))
                .toList();
    }

    /** Where the prices of these usage types are from and how old they are, for people. */
    String sources(Collection<String> usageTypes) {
        var groups =
                usageTypes.stream()
                        .distinct()
                        .flatMap(it -> find(it).stream())
                        .collect(
                                Collectors.groupingBy(
                                        this::source, TreeMap::new, Collectors.counting()));
        return groups.entrySet().stream()
                .map(it -> it.getKey().formatted(it.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String source(Price price) {
        var words =
                refreshed.contains(price.usageType())
                        ? "%%d read in AWS's price list on %s"
                        : "%%d shipped with the product, of %s";
        return words.formatted(price.date());
    }
}
