package io.apidirect.domain.cost;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The price lists that are shipped; no remote call. */
public interface PriceLists {

    /** Empty where no prices of that region are known. */
    Optional<PriceList> find(String region);

    /** In the order of their names. */
    SortedSet<String> regions();

    /** What our meters count in, by usage type: everything that any list has a price of. */
    default Map<String, String> units() {
        return regions().stream()
                .flatMap(region -> find(region).stream())
                .flatMap(list -> list.prices().values().stream())
                .collect(Collectors.toMap(Price::usageType, Price::unit, (one, _) -> one));
    }
}
