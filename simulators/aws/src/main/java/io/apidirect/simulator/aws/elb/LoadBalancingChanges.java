package io.apidirect.simulator.aws.elb;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people change in load balancers and target groups by hand, outside any stack. */
record LoadBalancingChanges(Balancing balancing) {

    private static final String PROTECTION = "deletion_protection.enabled";

    Map<String, Operation> operations() {
        return Map.of(
                "ModifyTargetGroup",
                Operation.on(it -> it.the("TargetGroupArn"), this::targetGroup),
                "ModifyLoadBalancerAttributes",
                Operation.on(it -> it.the("LoadBalancerArn"), this::loadBalancer));
    }

    private Response targetGroup(Call call) {
        var changed =
                balancing
                        .groups()
                        .change(call.the("TargetGroupArn"), it -> checked(it, call))
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "TargetGroupNotFound",
                                                "One or more target groups not found"));
        return Response.query(
                call, it -> it.list("TargetGroups", List.of(changed), LoadBalancing::write));
    }

    private static TargetGroup checked(TargetGroup it, Call call) {
        return new TargetGroup(
                it.account(),
                it.region(),
                it.name(),
                it.arn(),
                it.vpc(),
                it.port(),
                call.text("HealthCheckPath").orElse(it.healthPath()),
                call.number("HealthCheckIntervalSeconds", it.interval()),
                call.number("HealthCheckTimeoutSeconds", it.timeout()),
                call.number("HealthyThresholdCount", it.healthyThreshold()),
                call.number("UnhealthyThresholdCount", it.unhealthyThreshold()),
                call.text("Matcher.HttpCode").orElse(it.matcher()),
                it.drainSeconds(),
                it.tags());
    }

    private Response loadBalancer(Call call) {
        var wanted = call.form().tags("Attributes");
        if (!wanted.keySet().equals(Set.of(PROTECTION))) {
            throw AwsError.refused(
                    "InvalidConfigurationRequest",
                    "This simulator of AWS changes the attribute %s only.".formatted(PROTECTION));
        }
        var isProtected = Boolean.parseBoolean(wanted.get(PROTECTION));
        var changed =
                balancing
                        .loadBalancers()
                        .change(
                                call.the("LoadBalancerArn"),
                                it -> it.protectedFromDeletion(isProtected))
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "LoadBalancerNotFound",
                                                "One or more load balancers not found"));
        var told = Map.of(PROTECTION, String.valueOf(changed.hasDeletionProtection()));
        return Response.query(call, it -> it.tags("Attributes", told));
    }
}
