package io.apidirect.domain.cost;

import java.util.Optional;

/** The price lists that are known here; no remote call. */
public interface PriceLists {

    /** Empty where no prices of that region are known. */
    Optional<PriceList> find(String region);
}
