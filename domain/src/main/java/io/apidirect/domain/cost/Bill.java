package io.apidirect.domain.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The charges of every resource, and what could not be charged. */
final class Bill {

    private static final List<String> NEVER_PRICED =
            List.of(
                    "data from the service to the internet (100 GB a month of an account are free)",
                    "data between zones",
                    "requests to keys, secrets and buckets",
                    "tax, support plan, discounts and free tier");

    private final PriceList prices;
    private final List<ResourceCost> resources = new ArrayList<>();
    private final SequencedSet<String> notPriced = new LinkedHashSet<>();

    private Bill(PriceList prices) {
        this.prices = prices;
    }

    static Bill of(PriceList prices, Inventory all, Traffic traffic) {
        var bill = new Bill(prices);
        all.resources().forEach(resource -> bill.add(resource, all, traffic));
        bill.resources.sort(
                Comparator.comparing(ResourceCost::perMonth)
                        .reversed()
                        .thenComparing(ResourceCost::stack)
                        .thenComparing(ResourceCost::logicalId));
        bill.notPriced.addAll(NEVER_PRICED);
        return bill;
    }

    private void add(StackResource resource, Inventory all, Traffic traffic) {
        var meter = Meters.find(resource.type());
        if (meter.isEmpty() && !Meters.isFree(resource)) {
            notPriced.add("%s (%s)".formatted(resource.logicalId(), resource.type()));
        }
        var charges =
                meter.stream()
                        .flatMap(it -> it.read(resource, all, traffic).stream())
                        .flatMap(usage -> charge(usage, resource).stream())
                        .toList();
        if (!charges.isEmpty()) {
            resources.add(
                    new ResourceCost(
                            resource.stack(), resource.logicalId(), resource.type(), charges));
        }
    }

    private List<Charge> charge(Usage usage, StackResource resource) {
        var price = prices.find(usage.usageType());
        if (price.isEmpty()) {
            notPriced.add(
                    "%s of %s: no price of %s in %s is known here"
                            .formatted(
                                    usage.what(),
                                    resource.logicalId(),
                                    usage.usageType(),
                                    prices.region()));
        }
        return price.map(it -> Charge.of(usage, it)).stream().toList();
    }

    List<ResourceCost> resources() {
        return resources;
    }

    List<String> notPriced() {
        return List.copyOf(notPriced);
    }
}
