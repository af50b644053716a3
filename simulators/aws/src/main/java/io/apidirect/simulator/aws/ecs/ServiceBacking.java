package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code AWS::ECS::Service}: waits until the service is steady or its deployment has failed. */
public record ServiceBacking(Fleet fleet, Scheduler scheduler) implements Backing {

    private static final int PACE = 50;

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var service = service(request);
        if (fleet.services().add(service.arn(), service)) {
            scheduler.follow(service.arn());
        }
        return steady(service.arn());
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        var wanted = service(request);
        var isWanting = request.properties().has("DesiredCount");
        fleet.services()
                .change(
                        arn,
                        it -> {
                            var next = isWanting ? it.wanting(wanted.desired()) : it;
                            var isSame =
                                    it.rollout().definition().equals(wanted.rollout().definition())
                                            && !it.rollout().state().equals("FAILED");
                            return isSame ? next : next.with(wanted.rollout(), it.proven());
                        });
        return steady(arn);
    }

    private static TaskService service(ResourceRequest request) {
        var properties = request.properties();
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
                Instant.now());
    }

    private ResourceOutcome steady(String arn) {
        try {
            while (fleet.services()
                    .find(arn)
                    .filter(it -> it.rollout().isInProgress())
                    .isPresent()) {
                Thread.sleep(PACE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ResourceOutcome.Failed(Optional.of(arn), "Resource operation cancelled");
        }
        var isBroken =
                fleet.services().find(arn).filter(it -> it.rollout().isCompleted()).isEmpty();
        return isBroken
                ? new ResourceOutcome.Failed(Optional.of(arn), breaker())
                : ResourceOutcome.done(arn, "Name", arn.replaceAll(".*/", ""), "ServiceArn", arn);
    }

    private static String breaker() {
        return "Resource handler returned message: \"Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.\" (RequestToken: %s, HandlerErrorCode: GeneralServiceException)"
                .formatted(UUID.randomUUID());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) throws InterruptedException {
        var arn = request.thePhysicalId();
        fleet.services().remove(arn);
        while (scheduler.isBusy(arn)) {
            Thread.sleep(PACE);
        }
        return ResourceOutcome.done(arn);
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return fleet.services()
                .find(request.thePhysicalId())
                .map(
                        it ->
                                request.properties()
                                        .deepCopy()
                                        .put("DesiredCount", it.desired())
                                        .put("TaskDefinition", it.rollout().definition()));
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return fleet.services().find(request.thePhysicalId()).isPresent();
    }
}
