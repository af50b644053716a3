package io.apidirect.domain.cost;

import io.apidirect.domain.shared.OrganizationId;
import java.util.List;
import java.util.Optional;

/** What each organisation has read of AWS's price list, one per region. */
public interface RefreshedPriceLists {

    Optional<RefreshedPrices> find(OrganizationId organization, String region);

    /** In the order of the regions. */
    List<RefreshedPrices> list(OrganizationId organization);

    /**
     * Stores it and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken where somebody else's first refresh of the
     *     region was faster
     */
    RefreshedPrices save(RefreshedPrices prices);
}
