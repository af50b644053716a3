package io.apidirect.benchmarks;

import io.apidirect.bootstrap.journey.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The last page of a long list against its first: with keysets both cost the same. */
final class Lists {

    private static final int PAGE = 25;
    private static final int PAGES = 400;
    private static final int AT_ONCE = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        requireFull(owner.get(page).path("items").size(), page);
    }

    private static void requireFull(int rows, String page) {
        if (rows != PAGE) {
            throw new IllegalStateException("void: %d rows on %s".formatted(rows, page));
        }
    }

    /**
     * The audit trail is filled by a relay behind the requests; its newest entry knows how many
     * there are.
     */
    Duration awaitTrail() throws IOException, InterruptedException {
        var start = Instant.now();
        while (trailLength() < PAGE * PAGES) {
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("void: the audit trail is not filled");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Duration.between(start, Instant.now());
    }

    private long trailLength() throws IOException, InterruptedException {
        var newest = owner.get("/v1/audit-entries?limit=200").path("items");
        long length = 0;
        for (var entry : newest) {
            length = Math.max(length, entry.path("sequence").asLong());
        }
        return length;
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
            requireFull(answer.path("items").size(), page);
            if (seen.size() != number * PAGE) {
                throw new IllegalStateException("void: a row is there twice: " + page);
            }
            if (number == PAGES) {
                return page;
            }
            page = first(path) + "&after=" + answer.path("next").asText();
        }
    }
}
