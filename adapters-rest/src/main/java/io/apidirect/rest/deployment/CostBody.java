package io.apidirect.rest.deployment;

import io.apidirect.domain.cost.Charge;
import io.apidirect.domain.cost.CostEstimate;
import io.apidirect.domain.cost.CostForecast;
import io.apidirect.domain.cost.ResourceCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An estimate of what an environment costs. */
@Schema(
        name = "Cost",
        description = "What an environment costs in a month of 730 hours, by list prices in USD")
record CostBody(
        String region,
        @Schema(description = "USD a month") BigDecimal total,
        @Schema(description = "Against what stands, in USD a month; negative where it is less")
                @Nullable BigDecimal delta,
        @Schema(description = "USD, the tasks being busy; absent where there is no service")
                @Nullable BigDecimal perMillionRequests,
        @Schema(description = "How many of the prices no source confirmed") long unverifiedPrices,
        @Schema(description = "Where the prices are from and how old they are")
                @Nullable String priceSources,
        @Schema(description = "The dearest first") List<CostResourceBody> resources,
        List<String> assumptions,
        @Schema(description = "What may be charged and is not in the total")
                List<String> notPriced) {

    static CostBody of(CostForecast forecast) {
        return of(forecast.estimate(), cents(forecast.delta()));
    }

    static CostBody of(CostEstimate estimate, @Nullable BigDecimal delta) {
        return new CostBody(
                estimate.region(),
                cents(estimate.total()),
                delta,
                estimate.perMillionRequests().map(CostBody::cents).orElse(null),
                estimate.unverifiedPrices(),
                estimate.priceSources().orElse(null),
                estimate.resources().stream().map(CostResourceBody::of).toList(),
                estimate.assumptions(),
                estimate.notPriced());
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_EVEN);
    }

    /** One resource. */
    @Schema(name = "CostResource")
    record CostResourceBody(
            String layer,
            String logicalId,
            String type,
            @Schema(description = "USD a month") BigDecimal perMonth,
            List<ChargeBody> charges) {

        static CostResourceBody of(ResourceCost cost) {
            return new CostResourceBody(
                    cost.stack(),
                    cost.logicalId(),
                    cost.type(),
                    cents(cost.perMonth()),
                    cost.charges().stream().map(ChargeBody::of).toList());
        }
    }

    /** One line of it. */
    @Schema(name = "CostCharge")
    record ChargeBody(
            String what,
            @Schema(description = "As on a bill, without the region's prefix") String usageType,
            BigDecimal quantity,
            String unit,
            @Schema(description = "USD for one unit") BigDecimal unitPrice,
            @Schema(description = "Whether a source confirmed the price") boolean verified,
            @Schema(description = "USD") BigDecimal perMonth) {

        static ChargeBody of(Charge charge) {
            return new ChargeBody(
                    charge.what(),
                    charge.usageType(),
                    charge.quantity(),
                    charge.unit(),
                    charge.unitPrice(),
                    charge.isVerified(),
                    cents(charge.perMonth()));
        }
    }
}
