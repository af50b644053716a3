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

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_DRAIN = Duration.ofMillis(200);

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

    /** No call comes to it any more; the answer is how long those under way may still take. */
    public Duration deregister(int port) {
        var group = Optional.ofNullable(byPort.remove(port)).flatMap(it -> groups.find(it.group()));
        return group.map(it -> clock.scaled(Duration.ofSeconds(it.drainSeconds()), SHORTEST_DRAIN))
                .orElse(Duration.ZERO);
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
                var interval = Duration.ofSeconds(group.map(TargetGroup::interval).orElse(10));
                var isWell = find(port).filter(Target::isHealthy).isPresent();
                Thread.sleep(clock.scaled(interval, isWell ? SHORTEST.multipliedBy(5) : SHORTEST));
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
                        .timeout(
                                clock.scaled(Duration.ofSeconds(group.timeout()), SHORTEST_TIMEOUT))
                        .header("User-Agent", "ELB-HealthChecker/2.0")
                        .build();
        var check = look(request, group);
        byPort.computeIfPresent(port, (_, it) -> it.checked(check, group));
    }

    private Target.Check look(HttpRequest request, TargetGroup group) throws InterruptedException {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return new Target.Check(
                    true,
                    group.isWell(status),
                    "Target.ResponseCodeMismatch: Health checks failed with these codes: [%d]"
                            .formatted(status));
        } catch (HttpTimeoutException _) {
            return new Target.Check(false, false, "Target.Timeout: Request timed out");
        } catch (IOException _) {
            return new Target.Check(
                    false, false, "Target.FailedHealthChecks: Health checks failed");
        }
    }

    @Override
    public void close() {
        byPort.clear();
    }
}
