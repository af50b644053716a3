package io.apidirect.simulator.aws.elb;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.store.Shelf;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The targets of all groups; each is checked by a thread of its own while it is registered. */
public final class Targets implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final Shelf<TargetGroup> groups;
    private final ScaledClock clock;
    private final HttpClient http;
    private final Map<Integer, Target> byPort = new ConcurrentHashMap<>();

    Targets(Shelf<TargetGroup> groups, ScaledClock clock, HttpClient http) {
        this.groups = groups;
        this.clock = clock;
        this.http = http;
    }

    /** Registers a port of this machine and begins to check it. */
    public void register(String group, int port) {
        byPort.put(port, Target.fresh(group, port));
        Thread.ofVirtual().name("health-" + port).start(() -> check(port));
    }

    public void deregister(int port) {
        byPort.remove(port);
    }

    public Optional<Target> find(int port) {
        return Optional.ofNullable(byPort.get(port));
    }

    public List<Target> of(String group) {
        return byPort.values().stream().filter(it -> it.group().equals(group)).toList();
    }

    private void check(int port) {
        try {
            while (byPort.containsKey(port)) {
                var group = find(port).flatMap(it -> groups.find(it.group()));
                if (group.isPresent()) {
                    checkOnce(port, group.get());
                }
                var pause =
                        clock.scaled(
                                Duration.ofSeconds(group.map(TargetGroup::interval).orElse(10)));
                Thread.sleep(pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkOnce(int port, TargetGroup group) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                java.net.URI.create(
                                        "http://127.0.0.1:" + port + group.healthPath()))
                        .timeout(Duration.ofSeconds(group.timeout()))
                        .header("User-Agent", "ELB-HealthChecker/2.0")
                        .build();
        boolean isWell = false;
        String why = "Target.FailedHealthChecks";
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            isWell = group.isWell(status);
            why =
                    "Target.ResponseCodeMismatch: Health checks failed with these codes: ["
                            + status
                            + "]";
        } catch (HttpTimeoutException _) {
            why = "Target.Timeout: Request timed out";
        } catch (IOException _) {
            why = "Target.FailedHealthChecks: Health checks failed";
        }
        var result = isWell;
        var reason = why;
        byPort.computeIfPresent(port, (_, it) -> it.checked(result, reason, group));
    }

    @Override
    public void close() {
        byPort.clear();
    }
}
