package io.apidirect.simulator.aws.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResource;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.List;
import java.util.Map;

/** Application Auto Scaling: what stacks want to be scaled. Nothing is. */
public record Scaling(LiveResources live) implements Service {

    private static final String TYPE = "AWS::ApplicationAutoScaling::";
    private static final List<String> PLACE =
            List.of("ResourceId", "ScalableDimension", "ServiceNamespace");

    @Override
    public String signingName() {
        return "application-autoscaling";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "DescribeScalableTargets", Operation.unscoped(this::targets),
                "DescribeScalingPolicies", Operation.unscoped(this::policies));
    }

    private Response targets(Call call) {
        var answer = Json.object();
        answer.set(
                "ScalableTargets",
                Json.list(
                        live.of(call.account(), call.region(), TYPE + "ScalableTarget"),
                        Scaling::typed));
        return Tree.answer(call, answer);
    }

    private Response policies(Call call) {
        var answer = Json.object();
        answer.set(
                "ScalingPolicies",
                Json.list(
                        live.of(call.account(), call.region(), TYPE + "ScalingPolicy"),
                        Scaling::policy));
        return Tree.answer(call, answer);
    }

    private static ObjectNode typed(LiveResource it) {
        return (ObjectNode) Json.typed(it.properties());
    }

    /** A policy of a stack names its target, whose id consists of the three parts of the place. */
    private static ObjectNode policy(LiveResource it) {
        var shape = typed(it).put("PolicyARN", it.physicalId());
        String[] place = shape.path("ScalingTargetId").asText().split("[|]", -1);
        for (int i = 0; i < PLACE.size() && place.length == PLACE.size(); i++) {
            shape.put(PLACE.get(i), place[i]);
        }
        shape.remove("ScalingTargetId");
        return shape;
    }
}
