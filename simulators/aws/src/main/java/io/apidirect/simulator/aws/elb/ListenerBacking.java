package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.wire.AwsError;

/** {@code AWS::ElasticLoadBalancingV2::Listener}. */
public record ListenerBacking(Balancing balancing) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var loadBalancer = request.text("LoadBalancerArn").orElseThrow();
        if (balancing.loadBalancers().find(loadBalancer).isEmpty()) {
            throw AwsError.refused(
                    "LoadBalancerNotFound", "Load balancer '%s' not found".formatted(loadBalancer));
        }
        var arn = loadBalancer.replace(":loadbalancer/", ":listener/") + "/" + request.hex(16);
        return kept(request, arn);
    }

    private ResourceOutcome kept(ResourceRequest request, String arn) {
        var properties = request.properties();
        var listener =
                new Listener(
                        arn,
                        request.text("LoadBalancerArn").orElseThrow(),
                        properties.path("Port").asInt(80),
                        request.text("Protocol").orElse("HTTP"),
                        properties.path("DefaultActions"),
                        properties.path("Certificates"),
                        request.text("SslPolicy").orElse(null));
        listener.certificate()
                .filter(it -> !balancing.encryption().has(it))
                .ifPresent(ListenerBacking::refuse);
        balancing.listeners().put(arn, listener);
        return ResourceOutcome.done(arn, "ListenerArn", arn);
    }

    private static void refuse(String certificate) {
        throw AwsError.refused(
                "CertificateNotFound", "Certificate ARN '%s' is not valid".formatted(certificate));
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return kept(request, request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        balancing.listeners().remove(request.thePhysicalId());
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return balancing.listeners().find(request.thePhysicalId()).isPresent();
    }
}
