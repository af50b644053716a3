package io.apidirect.benchmarks;

import io.apidirect.bootstrap.journey.Caller;
import io.apidirect.bootstrap.journey.Site;

/** A plan that finds nothing to change, against the cheapest answer with a row in it. */
final class Plans {

    private static final Bench BENCH =
            new Bench("plan", "plan of an unchanged environment", "GET of the environment");

    private Plans() {}

    static Ratio measure(Site site, Caller owner) throws Exception {
        var environment = "/v1/projects/%s/environments/dev".formatted(site.project());
        return Turns.of(
                BENCH,
                60,
                1,
                () -> {
                    var summary = site.plan("0").path("summary");
                    if (summary.isEmpty()) {
                        throw new IllegalStateException("void: no summary");
                    }
                    for (var count : summary) {
                        if (count.isInt() && count.asInt() != 0) {
                            throw new IllegalStateException("void: something changes: " + summary);
                        }
                    }
                },
                () -> {
                    if (!owner.get(environment).path("name").asText().equals("dev")) {
                        throw new IllegalStateException("void: not the environment");
                    }
                });
    }
}
