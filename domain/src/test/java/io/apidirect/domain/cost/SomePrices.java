package io.apidirect.domain.cost;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** {@link PriceLists} that a test makes up; it answers for every region that is asked for. */
public record SomePrices(Function<String, Optional<PriceList>> lists) implements PriceLists {

    @Override
    public Optional<PriceList> find(String region) {
        return lists.apply(region);
    }

    @Override
    public SortedSet<String> regions() {
        return new TreeSet<>(List.of("eu-west-1"));
    }
}
