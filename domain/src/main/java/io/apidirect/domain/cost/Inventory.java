package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All resources of an environment, for what a resource costs because of others. */
record Inventory(List<StackResource> resources) {

    Inventory {
        resources = List.copyOf(resources);
    }

    Stream<StackResource> of(String type) {
        return resources.stream().filter(it -> it.type().equals(type));
    }

    long count(String type) {
        return of(type).count();
    }

    /** The resource of the same stack that a property refers to. */
    Optional<StackResource> referred(StackResource from, String path) {
        return from.value(path)
                .flatMap(
                        text ->
                                resources.stream()
                                        .filter(it -> it.stack().equals(from.stack()))
                                        .filter(it -> text.equals("{" + it.logicalId() + "}"))
                                        .findFirst());
    }

    /** The service that callers reach; workers are others. */
    Optional<StackResource> service() {
        return of("AWS::ECS::Service").filter(it -> it.items("LoadBalancers") > 0).findFirst();
    }

    /** As few as scaling allows; of a worker, its count. */
    BigDecimal tasks(StackResource service) {
        return service.number("DesiredCount")
                .or(() -> scaling(service).flatMap(it -> it.number("MinCapacity")))
                .orElse(BigDecimal.ONE);
    }

    private Optional<StackResource> scaling(StackResource service) {
        var name = "{" + service.logicalId() + ".Name}";
        return of("AWS::ApplicationAutoScaling::ScalableTarget")
                .filter(it -> it.value("ResourceId").orElse("").endsWith(name))
                .findFirst();
    }

    /**
     * Whether each task has a public address: the way out of a network without a gateway and
     * without endpoints. Of a network that is not ours the service says it.
     */
    boolean hasPublicTasks(StackResource service) {
        var isOurs = count("AWS::EC2::VPC") > 0;
        return isOurs
                ? count("AWS::EC2::NatGateway") == 0 && endpoints().findAny().isEmpty()
                : service.has("NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp", "ENABLED");
    }

    Stream<StackResource> endpoints() {
        return of("AWS::EC2::VPCEndpoint").filter(it -> it.has("VpcEndpointType", "Interface"));
    }
}
