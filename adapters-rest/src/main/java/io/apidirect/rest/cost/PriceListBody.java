package io.apidirect.rest.cost;

import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The prices of one region, counted. */
@Schema(name = "PriceList", description = "How many list prices of a region are known")
record PriceListBody(
        @Schema(examples = "eu-west-1") String region,
        @Schema(description = "How many are known") int prices,
        @Schema(description = "How many of them a source confirmed") long verified,
        @Schema(description = "How many of them were read in AWS's own list through your account")
                int refreshed,
        @Schema(description = "When the oldest of them was read") @Nullable LocalDate oldest) {

    static PriceListBody of(PriceList list) {
        var prices = list.prices().values();
        return new PriceListBody(
                list.region(),
                prices.size(),
                prices.stream().filter(Price::isVerified).count(),
                list.refreshed().size(),
                prices.stream().map(Price::date).min(Comparator.naturalOrder()).orElse(null));
    }

    /** Every region. */
    @Schema(name = "PriceListList")
    record ListBody(List<PriceListBody> items) {}
}
