package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Load balancers, target groups, listeners and rules of all accounts, by ARN. */
public final class Balancing implements TaggedResources, AutoCloseable {

    private final Shelf<LoadBalancer> loadBalancers;
    private final Shelf<TargetGroup> groups;
    private final Shelf<Listener> listeners;
    private final Shelf<ListenerRule> rules;
    private final HttpClient http;
    private final Targets targets;
    private final Measurements measurements;
    private final Encryption encryption;
    private final Map<String, Proxy> proxies = new ConcurrentHashMap<>();

    public Balancing(Store store, ScaledClock clock, Measurements measurements, Proofs proofs) {
        this.measurements = measurements;
        encryption = new Encryption(proofs);
        loadBalancers = store.shelf("load-balancers", LoadBalancer.class);
        groups = store.shelf("target-groups", TargetGroup.class);
        listeners = store.shelf("listeners", Listener.class);
        rules = store.shelf("listener-rules", ListenerRule.class);
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        targets = new Targets(groups, clock, http);
    }

    /** Opens the ports of all load balancers. */
    public void resume() {
        loadBalancers.all().forEach(it -> open(it));
    }

    /** Opens a load balancer's port: its own where that is still free. */
    LoadBalancer open(LoadBalancer wanted) {
        var routing = new Routing(wanted.arn(), listeners, rules, targets);
        var meter = new Meter(measurements, wanted);
        var proxy = Proxy.open(wanted.port(), routing, encryption, meter);
        proxies.put(wanted.arn(), proxy);
        var opened =
                new LoadBalancer(
                        wanted.account(),
                        wanted.region(),
                        wanted.name(),
                        wanted.arn(),
                        wanted.scheme(),
                        wanted.subnets(),
                        wanted.securityGroups(),
                        proxy.port(),
                        wanted.hasDeletionProtection(),
                        wanted.tags(),
                        wanted.created());
        return loadBalancers.put(opened.arn(), opened);
    }

    void shut(String arn) {
        Optional.ofNullable(proxies.remove(arn)).ifPresent(Proxy::close);
        loadBalancers.remove(arn);
    }

    /** Whether a listener answers with that certificate. */
    public boolean usesCertificate(String arn) {
        return listeners.all().stream()
                .anyMatch(it -> it.certificate().filter(arn::equals).isPresent());
    }

    Encryption encryption() {
        return encryption;
    }

    Shelf<LoadBalancer> loadBalancers() {
        return loadBalancers;
    }

    Shelf<TargetGroup> groups() {
        return groups;
    }

    Shelf<Listener> listeners() {
        return listeners;
    }

    Shelf<ListenerRule> rules() {
        return rules;
    }

    /** Gives a target group this share of the calls of a rule in percent, and another the rest. */
    public void weigh(String rule, String group, int percent, String other) {
        rules.change(rule, it -> it.weighing(group, percent, other));
    }

    public Targets targets() {
        return targets;
    }

    /** Counts the targets that are well and unwell, of all groups to which calls are led. */
    public void count() {
        for (var balancer : loadBalancers.all()) {
            var meter = new Meter(measurements, balancer);
            var led = actions(balancer).toString();
            groups.all().stream()
                    .map(TargetGroup::arn)
                    .filter(it -> led.contains('"' + it + '"'))
                    .forEach(it -> count(meter, it));
        }
    }

    private List<JsonNode> actions(LoadBalancer balancer) {
        var own =
                listeners.all().stream()
                        .filter(it -> it.loadBalancer().equals(balancer.arn()))
                        .toList();
        var arns = own.stream().map(Listener::arn).toList();
        return Stream.concat(
                        own.stream().map(Listener::actions),
                        rules.all().stream()
                                .filter(it -> arns.contains(it.listener()))
                                .map(ListenerRule::actions))
                .toList();
    }

    private void count(Meter meter, String group) {
        var all = targets.of(group);
        meter.counted(
                group,
                all.stream().filter(Target::isHealthy).count(),
                all.stream().filter(Target::isUnhealthy).count());
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        var prefix = "arn:aws:elasticloadbalancing:%s:%s:".formatted(region, account);
        return Stream.concat(
                loadBalancers.below(prefix).stream()
                        .map(it -> new TaggedResource(it.arn(), it.tags())),
                groups.below(prefix).stream().map(it -> new TaggedResource(it.arn(), it.tags())));
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        targets.close();
        http.shutdownNow();
    }
}
