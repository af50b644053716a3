package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.store.Shelf;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Says where a load balancer sends a call. */
final class Routing {

    private final String loadBalancer;
    private final Shelf<Listener> listeners;
    private final Shelf<ListenerRule> rules;
    private final Targets targets;
    private final AtomicInteger turn = new AtomicInteger();

    Routing(
            String loadBalancer,
            Shelf<Listener> listeners,
            Shelf<ListenerRule> rules,
            Targets targets) {
        this.loadBalancer = loadBalancer;
        this.listeners = listeners;
        this.rules = rules;
        this.targets = targets;
    }

    /** The listener for that kind of call. */
    Optional<Listener> listener(Scheme scheme) {
        return listeners.all().stream()
                .filter(it -> it.loadBalancer().equals(loadBalancer) && it.speaks(scheme))
                .min(Comparator.comparingInt(Listener::port));
    }

    Way of(Asked asked) {
        return listener(asked.scheme())
                .map(it -> follow(actions(it, asked.path(), asked.host()), asked))
                .orElseGet(() -> unavailable("No listener"));
    }

    private JsonNode actions(Listener listener, String path, String host) {
        return rules.all().stream()
                .filter(it -> it.listener().equals(listener.arn()))
                .sorted(Comparator.comparingInt(ListenerRule::priority))
                .filter(it -> it.isFor(path, host))
                .map(ListenerRule::actions)
                .findFirst()
                .orElseGet(listener::actions);
    }

    private Way follow(JsonNode actions, Asked asked) {
        for (JsonNode action : actions) {
            switch (action.path("Type").asText()) {
                case "forward" -> {
                    return target(action).<Way>map(Way.To::new).orElseGet(() -> unavailable(""));
                }
                case "fixed-response" -> {
                    var config = action.path("FixedResponseConfig");
                    return new Way.Answer(
                            config.path("StatusCode").asInt(),
                            config.path("ContentType").asText("text/plain"),
                            config.path("MessageBody").asText());
                }
                case "redirect" -> {
                    var config = action.path("RedirectConfig");
                    int status = config.path("StatusCode").asText().endsWith("301") ? 301 : 302;
                    return new Way.Redirect(status, asked.redirected(config));
                }
                default -> {
                    // What comes before a forward, such as a login, is not simulated.
                }
            }
        }
        return unavailable("");
    }

    private static Way unavailable(String why) {
        return new Way.Answer(
                503,
                "text/html",
                "<html><head><title>503 Service Temporarily Unavailable</title></head><body><center>"
                        + "<h1>503 Service Temporarily Unavailable</h1></center>"
                        + why
                        + "</body></html>");
    }

    /** A healthy target; where none is healthy, AWS tries the others. */
    private Optional<Target> target(JsonNode action) {
        var all =
                targets.of(
                        action.has("TargetGroupArn")
                                ? action.path("TargetGroupArn").asText()
                                : Weights.chosen(
                                        action.at("/ForwardConfig/TargetGroups"),
                                        turn.getAndIncrement()));
        List<Target> healthy = all.stream().filter(Target::isHealthy).toList();
        var chosen =
                healthy.isEmpty()
                        ? all.stream().filter(it -> it.state().equals("unhealthy")).toList()
                        : healthy;
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen.get(Math.floorMod(turn.getAndIncrement(), chosen.size())));
    }
}
