package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import java.util.Optional;
import java.util.UUID;

/** {@code AWS::ECS::Service}: waits until the service is steady or its deployment has failed. */
public record ServiceBacking(Fleet fleet, Scheduler scheduler) implements Backing {

    private static final int PACE = 50;

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var service = ServiceProperties.service(request);
        if (fleet.services().add(service.arn(), service)) {
            scheduler.follow(service.arn());
        }
        return steady(
                service.arn(),
                fleet.services().find(service.arn()).map(it -> it.rollout().id()).orElse(""));
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        var wanted = ServiceProperties.service(request);
        var isWanting = request.properties().has("DesiredCount");
        var changed =
                fleet.services()
                        .change(
                                arn,
                                it -> {
                                    var next = isWanting ? it.wanting(wanted.desired()) : it;
                                    return changed(next, wanted);
                                });
        return steady(arn, changed.map(it -> it.rollout().id()).orElse(""));
    }

    /** Another definition, or another place of the tasks, takes a deployment. */
    private static TaskService changed(TaskService now, TaskService wanted) {
        var next = now.configuredAs(wanted);
        var isSame =
                now.rollout().definition().equals(wanted.rollout().definition())
                        && now.targetGroup().equals(next.targetGroup())
                        && !now.rollout().state().equals("FAILED");
        return isSame ? next : next.deploying(wanted.rollout());
    }

    private ResourceOutcome steady(String arn, String deployment) {
        try {
            while (fleet.services().find(arn).filter(it -> isMoving(it, deployment)).isPresent()) {
                Thread.sleep(PACE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new ResourceOutcome.Failed(Optional.of(arn), "Resource operation cancelled");
        }
        var isTakenBack = fleet.deploymentBook().isTakenBack(deployment);
        var isBroken =
                fleet.services().find(arn).filter(it -> it.rollout().isCompleted()).isEmpty();
        return isBroken || isTakenBack
                ? new ResourceOutcome.Failed(Optional.of(arn), breaker())
                : ResourceOutcome.done(arn, "Name", arn.replaceAll(".*/", ""), "ServiceArn", arn);
    }

    private boolean isMoving(TaskService service, String deployment) {
        return service.isMoving() || fleet.deploymentBook().isOpen(service, deployment);
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
