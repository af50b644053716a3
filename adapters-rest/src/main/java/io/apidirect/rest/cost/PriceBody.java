package io.apidirect.rest.cost;

import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One list price. */
@Schema(name = "Price", description = "A list price on demand, in USD")
record PriceBody(
        @Schema(description = "As on a bill", examples = "AmazonEC2") String service,
        @Schema(description = "As on a bill, without the region's prefix") String usageType,
        @Schema(description = "USD for one unit") BigDecimal price,
        String unit,
        @Schema(description = "Where it is from, in words") String source,
        @Schema(description = "When the source was read") LocalDate date,
        @Schema(description = "Whether a source confirmed it") boolean verified,
        @Schema(description = "Whether it was read in AWS's own list through your account")
                boolean refreshed) {

    private static PriceBody of(Price price, boolean isRefreshed) {
        var slash = price.usageType().indexOf('/');
        return new PriceBody(
                price.usageType().substring(0, slash),
                price.usageType().substring(slash + 1),
                price.perUnit(),
                price.unit(),
                price.source(),
                price.date(),
                price.isVerified(),
                isRefreshed);
    }

    private boolean isOf(String part) {
        return service.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** The prices of a region. */
    @Schema(name = "PriceListPrices")
    record ListBody(List<PriceBody> items) {

        /**
         * In the order of services and usage types.
         *
         * @param service a part of the service's name; empty for all
         */
        static ListBody of(PriceList list, Optional<String> service) {
            return new ListBody(
                    list.prices().values().stream()
                            .sorted(Comparator.comparing(Price::usageType))
                            .map(it -> PriceBody.of(it, list.refreshed().contains(it.usageType())))
                            .filter(it -> service.map(it::isOf).orElse(true))
                            .toList());
        }
    }
}
