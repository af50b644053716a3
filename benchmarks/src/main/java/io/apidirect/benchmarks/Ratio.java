package io.apidirect.benchmarks;

import java.util.Locale;

/** Ours against the peer's, by their medians. */
record Ratio(Bench bench, Times ours, Times peer) {

    static final String HEAD =
            "| bench | ratio | ours: median (p95) | peer: median (p95) | n | ours / peer |\n"
                    + "|---|---|---|---|---|---|";

    double value() {
        return ours.median() / peer.median();
    }

    /** A row of a table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.3f ms (%.3f) | %.3f ms (%.3f) | %d | %s / %s |",
                bench.name(),
                value(),
                ours.median(),
                ours.p95(),
                peer.median(),
                peer.p95(),
                ours.count(),
                bench.ours(),
                bench.peer());
    }
}
