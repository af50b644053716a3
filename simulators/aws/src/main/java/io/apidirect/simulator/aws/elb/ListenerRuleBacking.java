package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.wire.AwsError;

/** {@code AWS::ElasticLoadBalancingV2::ListenerRule}. */
public record ListenerRuleBacking(Balancing balancing) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var listener = request.text("ListenerArn").orElseThrow();
        var arn = listener.replace(":listener/", ":listener-rule/") + "/" + request.hex(16);
        int priority = request.properties().path("Priority").asInt();
        var isTaken =
                balancing.rules().all().stream()
                        .anyMatch(
                                it ->
                                        it.listener().equals(listener)
                                                && it.priority() == priority
                                                && !it.arn().equals(arn));
        if (isTaken) {
            throw AwsError.refused(
                    "PriorityInUse", "Priority '%d' is currently in use".formatted(priority));
        }
        return kept(request, arn);
    }

    private ResourceOutcome kept(ResourceRequest request, String arn) {
        return kept(request, arn, request.properties().path("Actions"));
    }

    private ResourceOutcome kept(ResourceRequest request, String arn, JsonNode actions) {
        var properties = request.properties();
        balancing
                .rules()
                .put(
                        arn,
                        new ListenerRule(
                                arn,
                                request.text("ListenerArn").orElseThrow(),
                                properties.path("Priority").asInt(),
                                properties.path("Conditions"),
                                actions));
        return ResourceOutcome.done(arn, "RuleArn", arn);
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var arn = request.thePhysicalId();
        var isSame = previous.path("Actions").equals(request.properties().path("Actions"));
        var weighted = balancing.rules().find(arn).filter(_ -> isSame).map(ListenerRule::actions);
        return kept(request, arn, weighted.orElseGet(() -> request.properties().path("Actions")));
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        balancing.rules().remove(request.thePhysicalId());
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return balancing.rules().find(request.thePhysicalId()).isPresent();
    }
}
