package io.apidirect.simulator.aws.elb;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Xml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Elastic Load Balancing, version 2: what exists, how the targets are, and changes by hand. */
public final class LoadBalancing implements Service {

    private final Balancing balancing;

    public LoadBalancing(Balancing balancing) {
        this.balancing = balancing;
    }

    @Override
    public String signingName() {
        return "elasticloadbalancing";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query("http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/");
    }

    @Override
    public Map<String, Operation> operations() {
        Map<String, Operation> operations =
                new HashMap<>(new LoadBalancingChanges(balancing).operations());
        operations.put("DescribeLoadBalancers", Operation.unscoped(this::loadBalancers));
        operations.put("DescribeTargetGroups", Operation.unscoped(this::targetGroups));
        operations.put("DescribeListeners", Operation.unscoped(this::listeners));
        operations.put("DescribeRules", Operation.unscoped(this::rules));
        operations.put("DescribeTags", Operation.unscoped(this::tags));
        operations.put("DescribeTargetHealth", Operation.unscoped(this::health));
        return operations;
    }

    private static String own(Call call) {
        return call.arn("elasticloadbalancing", "");
    }

    private static <T> List<T> chosen(
            Call call, Shelf<T> shelf, Function<T, String> arn, String list, String missing) {
        var arns = call.form().texts(list);
        var found =
                shelf.below(own(call)).stream()
                        .filter(it -> arns.isEmpty() || arns.contains(arn.apply(it)))
                        .toList();
        if (found.size() < arns.size()) {
            throw AwsError.refused(missing, "One or more of %s not found".formatted(arns));
        }
        return found;
    }

    private Response loadBalancers(Call call) {
        var names = call.form().texts("Names");
        var found =
                chosen(
                                call,
                                balancing.loadBalancers(),
                                LoadBalancer::arn,
                                "LoadBalancerArns",
                                "LoadBalancerNotFound")
                        .stream()
                        .filter(it -> names.isEmpty() || names.contains(it.name()))
                        .toList();
        return Response.query(call, it -> it.list("LoadBalancers", found, LoadBalancing::write));
    }

    private static void write(Xml xml, LoadBalancer it) {
        xml.text("LoadBalancerArn", it.arn())
                .text("LoadBalancerName", it.name())
                .text("DNSName", it.dnsName())
                .text("Scheme", it.scheme())
                .text("Type", "application")
                .text("IpAddressType", "ipv4")
                .text("CreatedTime", it.created())
                .texts("SecurityGroups", it.securityGroups())
                .element("State", state -> state.text("Code", "active"));
    }

    private Response targetGroups(Call call) {
        var found =
                chosen(
                        call,
                        balancing.groups(),
                        TargetGroup::arn,
                        "TargetGroupArns",
                        "TargetGroupNotFound");
        return Response.query(call, it -> it.list("TargetGroups", found, LoadBalancing::write));
    }

    static void write(Xml xml, TargetGroup it) {
        xml.text("TargetGroupArn", it.arn())
                .text("TargetGroupName", it.name())
                .text("Protocol", "HTTP")
                .text("Port", it.port())
                .text("VpcId", it.vpc())
                .text("TargetType", "ip")
                .text("HealthCheckPath", it.healthPath())
                .text("HealthCheckIntervalSeconds", it.interval())
                .text("HealthCheckTimeoutSeconds", it.timeout())
                .text("HealthyThresholdCount", it.healthyThreshold())
                .text("UnhealthyThresholdCount", it.unhealthyThreshold())
                .element("Matcher", matcher -> matcher.text("HttpCode", it.matcher()));
    }

    private Response listeners(Call call) {
        var of = call.text("LoadBalancerArn").orElse("");
        var found =
                chosen(
                                call,
                                balancing.listeners(),
                                Listener::arn,
                                "ListenerArns",
                                "ListenerNotFound")
                        .stream()
                        .filter(it -> of.isEmpty() || it.loadBalancer().equals(of))
                        .toList();
        return Response.query(
                call,
                result ->
                        result.list(
                                "Listeners",
                                found,
                                (xml, it) -> {
                                    xml.text("ListenerArn", it.arn())
                                            .text("LoadBalancerArn", it.loadBalancer())
                                            .text("Port", it.port())
                                            .text("Protocol", it.protocol());
                                    it.certificate().ifPresent(arn -> encryption(xml, it, arn));
                                    actions(xml, "DefaultActions", it.actions());
                                }));
    }

    private static void encryption(Xml xml, Listener listener, String certificate) {
        xml.text("SslPolicy", Optional.ofNullable(listener.policy()).orElse(Listener.USUAL_POLICY))
                .list(
                        "Certificates",
                        List.of(certificate),
                        (each, it) -> each.text("CertificateArn", it));
    }

    private static void actions(Xml xml, String name, JsonNode actions) {
        xml.list(
                name,
                actions.valueStream().toList(),
                (each, action) -> {
                    each.text("Type", action.path("Type").asText());
                    if (action.has("ForwardConfig")) {
                        each.element("ForwardConfig", it -> weights(it, action));
                    }
                    if (action.has("RedirectConfig")) {
                        each.element(
                                "RedirectConfig",
                                it ->
                                        action.path("RedirectConfig")
                                                .properties()
                                                .forEach(
                                                        field ->
                                                                it.text(
                                                                        field.getKey(),
                                                                        field.getValue()
                                                                                .asText())));
                    }
                    if (action.has("TargetGroupArn")) {
                        each.text("TargetGroupArn", action.path("TargetGroupArn").asText());
                    }
                });
    }

    private static void weights(Xml xml, JsonNode action) {
        xml.list(
                "TargetGroups",
                action.at("/ForwardConfig/TargetGroups").valueStream().toList(),
                (each, group) ->
                        each.text("TargetGroupArn", group.path("TargetGroupArn").asText())
                                .text("Weight", group.path("Weight").asInt(1)));
    }

    private Response rules(Call call) {
        var of = call.text("ListenerArn").orElse("");
        var found =
                balancing.rules().below(own(call)).stream()
                        .filter(it -> of.isEmpty() || it.listener().equals(of))
                        .toList();
        return Response.query(
                call,
                result ->
                        result.list(
                                "Rules",
                                found,
                                (xml, it) -> {
                                    xml.text("RuleArn", it.arn())
                                            .text("Priority", it.priority())
                                            .text("IsDefault", false);
                                    actions(xml, "Actions", it.actions());
                                }));
    }

    private Response tags(Call call) {
        var arns = call.form().texts("ResourceArns");
        var found =
                balancing
                        .in(call.account(), call.region())
                        .filter(it -> arns.contains(it.arn()))
                        .toList();
        return Response.query(
                call,
                result ->
                        result.list(
                                "TagDescriptions",
                                found,
                                (xml, it) ->
                                        xml.text("ResourceArn", it.arn()).tags("Tags", it.tags())));
    }

    private Response health(Call call) {
        var group = call.the("TargetGroupArn");
        if (!group.startsWith(own(call)) || balancing.groups().find(group).isEmpty()) {
            throw AwsError.refused("TargetGroupNotFound", "One or more target groups not found");
        }
        return Response.query(
                call,
                result ->
                        result.list(
                                "TargetHealthDescriptions",
                                balancing.targets().of(group),
                                LoadBalancing::write));
    }

    private static void write(Xml xml, Target target) {
        String[] reason = target.reason().split(": ", 2);
        xml.element("Target", it -> it.text("Id", "127.0.0.1").text("Port", target.port()))
                .text("HealthCheckPort", target.port())
                .element(
                        "TargetHealth",
                        it -> {
                            it.text("State", target.state());
                            if (!target.reason().isEmpty()) {
                                it.text("Reason", reason[0])
                                        .text("Description", reason[reason.length - 1]);
                            }
                        });
    }
}
