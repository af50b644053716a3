package io.apidirect.simulator.aws.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * EC2: the networks of stacks, and what an account has beside them.
 *
 * @param beside further operations of EC2
 */
public record Network(LiveResources live, Map<String, Operation> beside) implements Service {

    private static final String TYPE = "AWS::EC2::";

    @Override
    public String signingName() {
        return "ec2";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Ec2("http://ec2.amazonaws.com/doc/2016-11-15/");
    }

    @Override
    public Map<String, Operation> operations() {
        var shapes = new NetworkShapes(live);
        var all = new HashMap<>(beside);
        all.put("DescribeVpcs", list("VPC", "VpcId", "vpcSet", NetworkShapes::vpc));
        all.put("DescribeSubnets", list("Subnet", "SubnetId", "subnetSet", NetworkShapes::subnet));
        all.put(
                "DescribeSecurityGroups",
                list(
                        "SecurityGroup",
                        "GroupId",
                        "securityGroupInfo",
                        new SecurityGroupShape(shapes)::securityGroup));
        all.put(
                "DescribeNatGateways",
                list("NatGateway", "NatGatewayId", "natGatewaySet", shapes::natGateway));
        all.put(
                "DescribeVpcEndpoints",
                list("VPCEndpoint", "VpcEndpointId", "vpcEndpointSet", NetworkShapes::endpoint));
        all.put(
                "DescribeRouteTables",
                list("RouteTable", "RouteTableId", "routeTableSet", shapes::routeTable));
        all.put(
                "DescribeInternetGateways",
                list(
                        "InternetGateway",
                        "InternetGatewayId",
                        "internetGatewaySet",
                        shapes::internetGateway));
        return all;
    }

    private Operation list(
            String type, String id, String set, BiConsumer<ObjectNode, LiveResource> shape) {
        return Operation.unscoped(call -> answer(call, type, id, set, shape));
    }

    private Response answer(
            Call call,
            String type,
            String id,
            String set,
            BiConsumer<ObjectNode, LiveResource> shape) {
        var wanted = call.form().numbered(id);
        var found =
                live.of(call.account(), call.region(), TYPE + type).stream()
                        .filter(it -> wanted.isEmpty() || wanted.contains(it.physicalId()))
                        .filter(it -> new Filters(call.form()).let(it))
                        .toList();
        check(wanted, found, id);
        var answer = Json.object();
        answer.set(
                set,
                Json.list(
                        found,
                        it -> {
                            var node = Json.object().put(lower(id), it.physicalId());
                            shape.accept(node, it);
                            node.set("tagSet", Json.tags(it.tags(), "key", "value"));
                            return node;
                        }));
        return Tree.answer(call, answer);
    }

    private static void check(List<String> wanted, List<LiveResource> found, String id) {
        wanted.stream()
                .filter(it -> found.stream().noneMatch(one -> one.physicalId().equals(it)))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw AwsError.refused(
                                    "Invalid%s.NotFound".formatted(id.replace("Id", "ID")),
                                    "The ID '%s' does not exist".formatted(it));
                        });
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
