package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an environment costs in a month of 730 hours by list prices, in USD and without tax.
 *
 * @param resources those that cost something, the dearest first
 * @param assumptions sentences: what was taken for granted
 * @param notPriced sentences: what may be charged and is not in the total
 * @param priceSources where the prices are from and how old they are; empty in plans of before
 * @param perMillionRequests USD, the tasks being as busy as assumed; empty without a service
 */
public record CostEstimate(
        String region,
        List<ResourceCost> resources,
        List<String> assumptions,
        List<String> notPriced,
        Optional<String> priceSources,
        Optional<BigDecimal> perMillionRequests) {

    public CostEstimate {
        resources = List.copyOf(resources);
        assumptions = List.copyOf(assumptions);
        notPriced = List.copyOf(notPriced);
    }

    /** Estimates {@code resources} with few callers, and their unit cost with many. */
    public static CostEstimate of(PriceList prices, List<StackResource> resources) {
        var all = new Inventory(resources);
        var quiet = Assumptions.quiet(all);
        var bill = Bill.of(prices, all, quiet);
        return new CostEstimate(
                prices.region(),
                bill.resources(),
                Assumptions.sentences(all, quiet),
                bill.notPriced(),
                Optional.of(prices.sources(usageTypes(bill.resources()).toList())),
                Assumptions.full(all).map(full -> unitCost(prices, all, full)));
    }

    private static BigDecimal unitCost(PriceList prices, Inventory all, Traffic full) {
        var total = total(Bill.of(prices, all, full).resources());
        return total.divide(full.millionsOfRequests(), 4, RoundingMode.HALF_EVEN);
    }

    /** USD. */
    public BigDecimal total() {
        return total(resources);
    }

    /** How many of the prices no source confirmed. */
    public long unverifiedPrices() {
        return resources.stream()
                .flatMap(resource -> resource.charges().stream())
                .filter(charge -> !charge.isVerified())
                .map(Charge::usageType)
                .distinct()
                .count();
    }

    private static Stream<String> usageTypes(List<ResourceCost> resources) {
        return resources.stream()
                .flatMap(resource -> resource.charges().stream())
                .map(Charge::usageType);
    }

    private static BigDecimal total(List<ResourceCost> resources) {
        return resources.stream()
                .map(ResourceCost::perMonth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
