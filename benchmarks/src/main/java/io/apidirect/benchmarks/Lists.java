package io.apidirect.benchmarks;

import io.apidirect.bootstrap.journey.Caller;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The last page of a long list against its first: with keysets both cost the same. */
final class Lists {

    private static final int PAGE = 25;
    private static final int PAGES = 400;
    private static final int AT_ONCE = 4;

    private final Caller owner;

    Lists(Caller owner) {
        this.owner = owner;
    }

    /** Makes 10,000 projects, and with them as many entries of the audit trail. */
    void fill() throws Exception {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            var made =
                    java.util.stream.IntStream.range(0, PAGE * PAGES)
                            .mapToObj(number -> workers.submit(project(number)))
                            .toList();
            for (var each : made) {
                each.get();
            }
        }
    }

    private Callable<String> project(int number) {
        return () -> owner.post("/v1/projects", Map.of("name", "p" + number)).path("id").asText();
    }

    Ratio measure(String path) throws Exception {
        var last = last(path);
        var bench =
                new Bench(
                        path.replace("/v1/", ""),
                        "page %d of %,d rows".formatted(PAGES, PAGE * PAGES),
                        "page 1");
        return Turns.of(bench, 150, 1, () -> read(last), () -> read(first(path)));
    }

    private void read(String page) throws IOException, InterruptedException {
        if (owner.get(page).path("items").size() != PAGE) {
            throw new IllegalStateException("void: not a full page: " + page);
        }
    }

    private static String first(String path) {
        return path + "?limit=" + PAGE;
    }

    /** Walks to the last full page and counts on the way. */
    private String last(String path) throws IOException, InterruptedException {
        var seen = new HashSet<String>();
        var page = first(path);
        for (int number = 1; ; number++) {
            var answer = owner.get(page);
            answer.path("items").forEach(item -> seen.add(item.toString()));
            if (seen.size() != number * PAGE) {
                throw new IllegalStateException("void: a row is missing or twice: " + page);
            }
            if (number == PAGES) {
                return page;
            }
            page = first(path) + "&after=" + answer.path("next").asText();
        }
    }
}
