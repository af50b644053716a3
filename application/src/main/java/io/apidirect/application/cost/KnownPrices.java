package io.apidirect.application.cost;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.PriceLists;
import io.apidirect.domain.cost.RefreshedPriceLists;
import io.apidirect.domain.cost.RefreshedPrices;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The prices that count for an organisation: what it read at AWS, over what is shipped. */
@UseCase
public class KnownPrices {

    private final PriceLists shipped;
    private final RefreshedPriceLists refreshed;

    @Inject
    public KnownPrices(PriceLists shipped, RefreshedPriceLists refreshed) {
        this.shipped = shipped;
        this.refreshed = refreshed;
    }

    /** The prices of one region. */
    public record Query(OrganizationId organization, String region) implements InOrganization {}

    /** The prices of every region of which any are known. */
    public record Everywhere(OrganizationId organization) implements InOrganization {}

    /** Empty where no prices of that region are known. */
    public Optional<PriceList> find(Query query) {
        return refreshed
                .find(query.organization(), query.region())
                .map(it -> it.over(shipped.find(query.region())))
                .or(() -> shipped.find(query.region()));
    }

    /** In the order of the regions. */
    public List<PriceList> list(Everywhere query) {
        var regions = new TreeSet<>(shipped.regions());
        refreshed.list(query.organization()).stream()
                .map(RefreshedPrices::snapshot)
                .forEach(it -> regions.add(it.region()));
        return regions.stream()
                .flatMap(region -> find(new Query(query.organization(), region)).stream())
                .toList();
    }
}
