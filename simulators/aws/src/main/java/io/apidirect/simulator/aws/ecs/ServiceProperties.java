package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a service out of a template. */
final class ServiceProperties {

    private ServiceProperties() {}

    static TaskService service(ResourceRequest request) {
        var properties = request.properties();
        StrategyRules.check(properties);
        var cluster = request.text("Cluster").orElse("default").replaceAll(".*/", "");
        var breaker = properties.path("DeploymentConfiguration").path("DeploymentCircuitBreaker");
        var group =
                Optional.of(properties.at("/LoadBalancers/0/TargetGroupArn"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText);
        return new TaskService(
                request.stack().account(),
                request.stack().region(),
                cluster,
                request.text("ServiceName").orElseGet(() -> request.nameUpTo(255)),
                properties.path("DesiredCount").asInt(1),
                group,
                properties.path("HealthCheckGracePeriodSeconds").asInt(0),
                breaker.path("Enable").asBoolean(),
                breaker.path("Rollback").asBoolean(),
                Rollout.of(request.text("TaskDefinition").orElse("")),
                Optional.empty(),
                List.of(),
                Properties.tags(request.tags(), properties.path("Tags")),
                Instant.now(),
                ShiftProperties.shift(properties),
                DeploymentAlarms.of(properties.at("/DeploymentConfiguration/Alarms")));
    }
}
