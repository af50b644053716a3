package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an estimate takes for granted, as numbers and as sentences. */
final class Assumptions {

    private Assumptions() {}

    /** Few callers, as a young API has them. */
    static Traffic quiet(Inventory all) {
        return new Traffic(tasks(all).multiply(Traffic.QUIET_PER_TASK));
    }

    /** All tasks busy; empty without a service. */
    static Optional<Traffic> full(Inventory all) {
        return all.service()
                .flatMap(service -> TaskMeters.cpu(service, all))
                .map(cpu -> cpu.multiply(tasks(all)).multiply(Traffic.FULL_PER_VCPU))
                .map(Traffic::new);
    }

    private static BigDecimal tasks(Inventory all) {
        return all.service().map(all::tasks).orElse(BigDecimal.ZERO);
    }

    static List<String> sentences(Inventory all, Traffic quiet) {
        var sentences = new ArrayList<String>();
        sentences.add("730 hours a month; list prices on demand, in USD.");
        if (quiet.requestsPerSecond().signum() > 0) {
            sentences.add(
                    "%s task(s), as few as scaling allows, answering %s requests a second (%s for each)."
                            .formatted(
                                    plain(tasks(all)),
                                    plain(quiet.requestsPerSecond()),
                                    Traffic.QUIET_PER_TASK));
            sentences.add(
                    "So %s capacity units of the load balancer, %s GB of logs and %s GB to the outside: a connection, a line of 200 bytes and 2 kB for each request."
                            .formatted(
                                    plain(quiet.capacityUnits()),
                                    plain(quiet.logGb()),
                                    plain(quiet.outwardGb())));
        }
        full(all).ifPresent(full -> sentences.add(unitCost(full)));
        sentences.add(
                "%d builds of %d minutes; 1 GB of images and 1 GB in each bucket; 2 %% of the database changes in a day."
                        .formatted(BuildMeters.BUILDS, BuildMeters.MINUTES));
        return sentences;
    }

    private static String unitCost(Traffic full) {
        return "Cost per million requests: the same tasks, all month at %s requests a second (%s for each vCPU)."
                .formatted(plain(full.requestsPerSecond()), Traffic.FULL_PER_VCPU);
    }

    private static String plain(BigDecimal number) {
        var rounded = number.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
