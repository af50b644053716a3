package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Optional;

/** {@code AWS::ElasticLoadBalancingV2::LoadBalancer}. */
public record LoadBalancerBacking(Balancing balancing) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var properties = request.properties();
        var name = request.text("Name").orElseGet(() -> request.nameUpTo(32));
        var arn =
                request.stack()
                        .arn(
                                "elasticloadbalancing",
                                "loadbalancer/app/" + name + "/" + request.hex(16));
        var made =
                balancing
                        .loadBalancers()
                        .find(arn)
                        .orElseGet(
                                () ->
                                        balancing.open(
                                                new LoadBalancer(
                                                        request.stack().account(),
                                                        request.stack().region(),
                                                        name,
                                                        arn,
                                                        request.text("Scheme")
                                                                .orElse("internet-facing"),
                                                        Properties.texts(
                                                                properties.path("Subnets")),
                                                        Properties.texts(
                                                                properties.path("SecurityGroups")),
                                                        0,
                                                        isProtected(properties),
                                                        Properties.tags(
                                                                request.tags(),
                                                                properties.path("Tags")),
                                                        Instant.now())));
        return outcome(made);
    }

    private static boolean isProtected(ObjectNode properties) {
        return Properties.pairs(properties.path("LoadBalancerAttributes"), "Key", "Value")
                .getOrDefault("deletion_protection.enabled", "false")
                .equals("true");
    }

    private static ResourceOutcome outcome(LoadBalancer it) {
        return ResourceOutcome.done(
                it.arn(),
                "LoadBalancerArn",
                it.arn(),
                "DNSName",
                it.dnsName(),
                "LoadBalancerFullName",
                it.arn().replaceAll(".*:loadbalancer/", ""),
                "LoadBalancerName",
                it.name(),
                "CanonicalHostedZoneID",
                "Z215JYRZR1TBD5");
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        return outcome(
                balancing
                        .loadBalancers()
                        .change(
                                request.thePhysicalId(),
                                it -> it.protectedFromDeletion(isProtected(request.properties())))
                        .orElseThrow());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        var isProtected =
                balancing
                        .loadBalancers()
                        .find(request.thePhysicalId())
                        .filter(LoadBalancer::hasDeletionProtection)
                        .isPresent();
        if (isProtected) {
            throw AwsError.refused(
                    "OperationNotPermitted",
                    "Load balancer '%s' cannot be deleted because deletion protection is enabled"
                            .formatted(request.thePhysicalId()));
        }
        balancing.shut(request.thePhysicalId());
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public Optional<ObjectNode> read(ResourceRequest request) {
        return balancing
                .loadBalancers()
                .find(request.thePhysicalId())
                .map(
                        it ->
                                Attributes.with(
                                        request.properties(),
                                        "LoadBalancerAttributes",
                                        "deletion_protection.enabled",
                                        String.valueOf(it.hasDeletionProtection())));
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return balancing.loadBalancers().find(request.thePhysicalId()).isPresent();
    }
}
