package io.apidirect.simulator.aws.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import java.util.stream.Stream;

/** How parts of a network look in answers. */
record NetworkShapes(LiveResources live) {

    static void vpc(ObjectNode shape, LiveResource it) {
        copy(shape, it, "CidrBlock", "InstanceTenancy");
        shape.put("state", "available").put("isDefault", false);
    }

    static void subnet(ObjectNode shape, LiveResource it) {
        copy(shape, it, "VpcId", "CidrBlock", "AvailabilityZone", "MapPublicIpOnLaunch");
        shape.put("state", "available").put("defaultForAz", false);
    }

    static void endpoint(ObjectNode shape, LiveResource it) {
        copy(shape, it, "VpcId", "ServiceName", "VpcEndpointType", "PrivateDnsEnabled");
        shape.put("state", "available");
        texts(shape.putArray("subnetIdSet"), it.properties().path("SubnetIds"));
        texts(shape.putArray("routeTableIdSet"), it.properties().path("RouteTableIds"));
        var groups = shape.putArray("groupSet");
        it.properties()
                .path("SecurityGroupIds")
                .forEach(id -> groups.addObject().put("groupId", id.asText()));
    }

    void natGateway(ObjectNode shape, LiveResource it) {
        copy(shape, it, "SubnetId", "ConnectivityType");
        shape.put("state", "available");
        neighbours(it, "Subnet", "", it.properties().path("SubnetId").asText())
                .forEach(subnet -> copy(shape, subnet, "VpcId"));
        shape.putArray("natGatewayAddressSet")
                .addObject()
                .put("allocationId", it.properties().path("AllocationId").asText());
    }

    void internetGateway(ObjectNode shape, LiveResource it) {
        var attached = shape.putArray("attachmentSet");
        neighbours(it, "VPCGatewayAttachment", "InternetGatewayId", it.physicalId())
                .forEach(
                        one ->
                                attached.addObject()
                                        .put("vpcId", one.properties().path("VpcId").asText())
                                        .put("state", "available"));
    }

    void routeTable(ObjectNode shape, LiveResource it) {
        copy(shape, it, "VpcId");
        var routes = shape.putArray("routeSet");
        neighbours(it, "Route", "RouteTableId", it.physicalId())
                .forEach(
                        one -> {
                            var route = routes.addObject().put("state", "active");
                            copy(route, one, "DestinationCidrBlock", "GatewayId", "NatGatewayId");
                        });
        var associations = shape.putArray("associationSet");
        neighbours(it, "SubnetRouteTableAssociation", "RouteTableId", it.physicalId())
                .forEach(
                        one ->
                                copy(
                                        associations
                                                .addObject()
                                                .put("routeTableAssociationId", one.physicalId()),
                                        one,
                                        "RouteTableId",
                                        "SubnetId"));
    }

    /** What refers to a value by a property; by its own id where no property is named. */
    Stream<LiveResource> neighbours(LiveResource it, String type, String property, String value) {
        return live.of(it.account(), it.region(), "AWS::EC2::" + type).stream()
                .filter(
                        one ->
                                (property.isEmpty()
                                                ? one.physicalId()
                                                : one.properties().path(property).asText())
                                        .equals(value));
    }

    private static void texts(ArrayNode to, JsonNode from) {
        from.forEach(it -> to.add(it.asText()));
    }

    static void copy(ObjectNode shape, LiveResource it, String... properties) {
        Stream.of(properties)
                .filter(it.properties()::hasNonNull)
                .forEach(
                        name ->
                                shape.put(
                                        Network.lower(name), it.properties().path(name).asText()));
    }
}
