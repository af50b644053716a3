package io.apidirect.simulator.aws.ecs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;

/** {@code AWS::ECS::Cluster}. */
public record ClusterBacking(Fleet fleet) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        return kept(request, request.text("ClusterName").orElseGet(() -> request.nameUpTo(255)));
    }

    private ResourceOutcome kept(ResourceRequest request, String name) {
        var cluster =
                new Cluster(
                        request.stack().account(),
                        request.stack().region(),
                        name,
                        Properties.tags(request.tags(), request.properties().path("Tags")));
        fleet.clusters().put(cluster.arn(), cluster);
        return ResourceOutcome.done(name, "Arn", cluster.arn());
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return kept(request, request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var arn = arn(request);
        var prefix = arn.replace(":cluster/", ":service/") + "/";
        if (!fleet.services().below(prefix).isEmpty()) {
            throw AwsError.refused(
                    "ClusterContainsServicesException",
                    "The Cluster cannot be deleted while Services are active.");
        }
        fleet.clusters().remove(arn);
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return fleet.clusters().find(arn(request)).isPresent();
    }

    private static String arn(ResourceRequest request) {
        return request.stack().arn("ecs", "cluster/" + request.thePhysicalId());
    }
}
