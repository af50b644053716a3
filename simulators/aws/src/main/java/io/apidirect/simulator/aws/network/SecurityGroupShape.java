package io.apidirect.simulator.aws.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import java.util.stream.Stream;

/** How a security group looks, with the rules that are resources of their own. */
record SecurityGroupShape(NetworkShapes shapes) {

    void securityGroup(ObjectNode shape, LiveResource it) {
        NetworkShapes.copy(shape, it, "VpcId", "GroupDescription");
        shape.put("groupName", it.properties().path("GroupName").asText(it.physicalId()));
        var in = shape.putArray("ipPermissions");
        it.properties().path("SecurityGroupIngress").forEach(rule -> permission(in, rule));
        shapes.neighbours(it, "SecurityGroupIngress", "GroupId", it.physicalId())
                .forEach(one -> permission(in, one.properties()));
        var out = shape.putArray("ipPermissionsEgress");
        it.properties().path("SecurityGroupEgress").forEach(rule -> permission(out, rule));
    }

    private static void permission(ArrayNode list, JsonNode rule) {
        var shape = list.addObject();
        Stream.of("IpProtocol", "FromPort", "ToPort")
                .filter(rule::has)
                .forEach(it -> shape.put(Network.lower(it), rule.path(it).asText()));
        if (rule.has("CidrIp")) {
            shape.putArray("ipRanges").addObject().put("cidrIp", rule.path("CidrIp").asText());
        }
        Stream.of("SourceSecurityGroupId", "DestinationSecurityGroupId")
                .filter(rule::has)
                .forEach(
                        it ->
                                shape.putArray("groups")
                                        .addObject()
                                        .put("groupId", rule.path(it).asText()));
    }
}
