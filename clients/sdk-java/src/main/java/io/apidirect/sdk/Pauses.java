package io.apidirect.sdk;

import java.net.http.HttpResponse;
import java.time.Duration;

/** How long to wait before a request is repeated: as the platform asks, or ever longer. */
record Pauses(Duration first) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    Duration after(HttpResponse<?> response, int attempt) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(pause -> pause.compareTo(LONGEST) <= 0)
                .orElse(after(attempt));
    }

    Duration after(int attempt) {
        return first.multipliedBy(1L << attempt);
    }
}
