package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code AWS::ElasticLoadBalancingV2::TargetGroup}. */
public record TargetGroupBacking(Balancing balancing) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name = request.text("Name").orElseGet(() -> request.nameUpTo(32));
        return kept(
                request,
                name,
                request.stack()
                        .arn(
                                "elasticloadbalancing",
                                "targetgroup/" + name + "/" + request.hex(16)));
    }

    private ResourceOutcome kept(ResourceRequest request, String name, String arn) {
        var properties = request.properties();
        balancing
                .groups()
                .put(
                        arn,
                        new TargetGroup(
                                request.stack().account(),
                                request.stack().region(),
                                name,
                                arn,
                                request.text("VpcId").orElse(""),
                                properties.path("Port").asInt(80),
                                request.text("HealthCheckPath").orElse("/"),
                                properties.path("HealthCheckIntervalSeconds").asInt(30),
                                properties.path("HealthCheckTimeoutSeconds").asInt(5),
                                properties.path("HealthyThresholdCount").asInt(5),
                                properties.path("UnhealthyThresholdCount").asInt(2),
                                properties.path("Matcher").path("HttpCode").asText("200"),
                                Integer.parseInt(
                                        Properties.pairs(
                                                        properties.path("TargetGroupAttributes"),
                                                        "Key",
                                                        "Value")
                                                .getOrDefault(
                                                        "deregistration_delay.timeout_seconds",
                                                        "300")),
                                Properties.tags(request.tags(), properties.path("Tags"))));
        return ResourceOutcome.done(
                arn,
                "TargetGroupArn",
                arn,
                "TargetGroupFullName",
                arn.replaceAll(".*:targetgroup", "targetgroup"),
                "TargetGroupName",
                name);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        return kept(request, arn.split("/", -1)[1], arn);
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var arn = request.thePhysicalId();
        var isUsed =
                Stream.concat(
                                balancing.rules().all().stream().map(ListenerRule::actions),
                                balancing.listeners().all().stream().map(Listener::actions))
                        .anyMatch(it -> it.toString().contains(arn));
        if (isUsed) {
            throw AwsError.refused(
                    "ResourceInUse",
                    "Target group '%s' is currently in use by a listener or a rule".formatted(arn));
        }
        balancing.groups().remove(arn);
        return ResourceOutcome.done(arn);
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return balancing
                .groups()
                .find(request.thePhysicalId())
                .map(it -> Attributes.of(it, request.properties()));
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return balancing.groups().find(request.thePhysicalId()).isPresent();
    }
}
