package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.oneOf;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.HIPAA;
import static io.apidirect.domain.compliance.Framework.PCI_DSS;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who reaches what. */
final class NetworkRules {

    private static final Controls BORDER =
            Controls.of("CC6.6", "164.312(e)(1)", "1.3.1", "A.8.20", "32(1)(b)");
    private static final Controls WAY_OUT =
            Controls.of("CC6.6", "164.312(e)(1)", "1.3.2", "A.8.20", "32(1)(b)");
    private static final Controls NOT_IN_PUBLIC =
            Controls.of("CC6.6", "164.312(a)(1)", "1.4.4", "A.8.22", "32(1)(b)");
    private static final Controls SERVICES = Controls.of("CC6.6", "", "1.2.5", "A.8.21", "");

    private static final Set<String> WEB_PORTS = Set.of("80", "443");
    private static final Pattern RULE = Pattern.compile("(.*/\\d+)/Cidr(Ip|Ipv6)");
    private static final Demand WORLD = oneOf("0.0.0.0/0", "::/0");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "only-the-web-is-open",
                            BORDER,
                            "Nothing but ports 80 and 443 is open to the world.",
                            "Open ports are found within minutes.",
                            new Judge(
                                    Set.of(Types.SECURITY_GROUP),
                                    estate ->
                                            estate.of(Types.SECURITY_GROUP)
                                                    .map(NetworkRules::openness)
                                                    .toList())),
                    rule(
                            "ingress-is-a-protocol",
                            BORDER,
                            "A rule for callers names a protocol.",
                            "Every protocol at once is more than any service speaks.",
                            each(Types.SECURITY_GROUP)
                                    .never("SecurityGroupIngress/*/IpProtocol", is("-1"))),
                    rule(
                            "ingress-is-explained",
                            SERVICES,
                            "A rule for callers says what it is for.",
                            "A rule that nobody can explain is never taken away.",
                            new Judge(
                                    Set.of(Types.SECURITY_GROUP),
                                    estate ->
                                            estate.of(Types.SECURITY_GROUP)
                                                    .map(NetworkRules::explanation)
                                                    .toList())),
                    rule(
                            "egress-is-declared",
                            WAY_OUT,
                            "A security group says what may be called from it.",
                            "Left out, everything may be called.",
                            each(Types.SECURITY_GROUP)
                                    .has("SecurityGroupEgress/*/IpProtocol", said())),
                    rule(
                            "egress-is-a-protocol",
                            WAY_OUT,
                            "A rule for calls outside names a protocol.",
                            "Every protocol at once lets tunnels through.",
                            each(Types.SECURITY_GROUP)
                                    .never("SecurityGroupEgress/*/IpProtocol", is("-1"))),
                    rule(
                            "database-is-private",
                            NOT_IN_PUBLIC,
                            "A database has no public address.",
                            "Data rests behind the network, never at its border.",
                            each(Types.DATABASE).has("PubliclyAccessible", is("false"))),
                    rule(
                            "database-has-own-subnets",
                            NOT_IN_PUBLIC,
                            "A database stands in subnets that were chosen for it.",
                            "Left out, it stands in the account's default network, which is public.",
                            Types.OWN_DATABASE.has("DBSubnetGroupName", said())),
                    rule(
                            "database-is-called-by-groups",
                            NOT_IN_PUBLIC,
                            "Whoever may call a database is named by a security group.",
                            "A range of addresses lets in whatever gets one of them.",
                            each(Types.SECURITY_GROUP)
                                    .where(NetworkRules::guardsDatabase)
                                    .never("SecurityGroupIngress/*/CidrIp", said())),
                    rule(
                            "subnets-give-no-public-address",
                            NOT_IN_PUBLIC,
                            "A subnet gives nobody a public address unasked.",
                            "What was meant to be private would be reachable.",
                            each("AWS::EC2::Subnet").has("MapPublicIpOnLaunch", is("false"))),
                    rule(
                            "tasks-have-no-public-address",
                            NOT_IN_PUBLIC.only(HIPAA, PCI_DSS),
                            "Tasks have no public addresses.",
                            "One wrong rule would open every task to the world.",
                            each(Types.SERVICE)
                                    .has(
                                            "NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp",
                                            is("DISABLED"))),
                    rule(
                            "network-has-a-private-way-out",
                            NOT_IN_PUBLIC.only(HIPAA, PCI_DSS),
                            "A network has gateways or private endpoints, so that tasks need no public address.",
                            "Without either, Fargate starts tasks only with public addresses.",
                            Judge.companion(
                                            each(Types.VPC),
                                            "AWS::EC2::NatGateway",
                                            "NAT gateway or private endpoint",
                                            (vpc, it) -> it.layer().equals(vpc.layer()))
                                    .or(
                                            Judge.companion(
                                                    each(Types.VPC),
                                                    Types.ENDPOINT,
                                                    "NAT gateway or private endpoint",
                                                    (vpc, it) -> isPrivateEndpoint(it)))),
                    rule(
                            "endpoint-has-a-policy",
                            Controls.of("CC6.6", "164.312(e)(1)", "1.3.2", "A.8.22", "32(1)(b)"),
                            "A private endpoint says who may use it.",
                            "Left out, it carries data to accounts of strangers too.",
                            each(Types.ENDPOINT)
                                    .where("VpcEndpointType", is("Interface"))
                                    .has("PolicyDocument/Statement/*/Effect", said())),
                    rule(
                            "endpoint-answers-for-the-name",
                            SERVICES,
                            "A private endpoint answers for the public name of its service.",
                            "Otherwise callers go around it.",
                            each(Types.ENDPOINT)
                                    .where("VpcEndpointType", is("Interface"))
                                    .has("PrivateDnsEnabled", is("true"))),
                    attribute(
                            "load-balancer-drops-broken-headers",
                            "A load balancer drops headers with characters that no header may have.",
                            "routing.http.drop_invalid_header_fields.enabled",
                            is("true")),
                    attribute(
                            "load-balancer-parses-strictly",
                            "A load balancer guards against requests that two servers read in two ways.",
                            "routing.http.desync_mitigation_mode",
                            oneOf("defensive", "strictest")),
                    rule(
                            "tasks-have-own-interfaces",
                            Controls.of("CC6.6", "", "1.4.1", "A.8.22", "32(1)(b)"),
                            "Each task has a network interface, and so security groups, of its own.",
                            "Tasks that share one share what may reach it.",
                            each(Types.TASK_DEFINITION).has("NetworkMode", is("awsvpc"))));

    private NetworkRules() {}

    private static ComplianceRule attribute(String id, String sentence, String key, Demand demand) {
        return rule(
                id,
                Controls.of("CC6.6", "164.312(e)(2)(i)", "6.4.1", "A.8.20", "32(1)(b)"),
                sentence,
                "Smuggled requests go past what guards the API.",
                each(Types.LOAD_BALANCER)
                        .attribute("LoadBalancerAttributes", "Key", key, "Value", demand));
    }

    private static Sighting openness(Subject group) {
        for (var line : group.properties().entrySet()) {
            var matcher = RULE.matcher(line.getKey());
            if (line.getKey().startsWith("SecurityGroupIngress/")
                    && matcher.matches()
                    && WORLD.outcome(line.getValue()) == Outcome.PASS
                    && !isWeb(group, matcher.group(1))) {
                var port =
                        group.properties().getOrDefault(matcher.group(1) + "/ToPort", "every port");
                return Sighting.of(
                        group, line.getKey(), line.getValue() + " to " + port, Outcome.FAIL);
            }
        }
        return Sighting.of(group, "SecurityGroupIngress", "80 and 443 at most", Outcome.PASS);
    }

    private static boolean isWeb(Subject group, String rule) {
        var from = group.properties().getOrDefault(rule + "/FromPort", "");
        return WEB_PORTS.contains(from) && from.equals(group.properties().get(rule + "/ToPort"));
    }

    private static Sighting explanation(Subject group) {
        for (var line : group.lines("SecurityGroupIngress/*/IpProtocol")) {
            var description = line.getKey().replace("IpProtocol", "Description");
            if (!group.has(description)) {
                return Sighting.of(group, description, "not set", Outcome.FAIL);
            }
        }
        return Sighting.of(group, "SecurityGroupIngress", "explained", Outcome.PASS);
    }

    private static boolean guardsDatabase(Subject group, Estate estate) {
        return estate.beside(group, Types.DATABASE)
                .flatMap(it -> it.lines("VPCSecurityGroups").stream())
                .anyMatch(it -> group.isMeantBy(it.getValue()));
    }

    private static boolean isPrivateEndpoint(Subject endpoint) {
        return "Interface".equals(endpoint.properties().get("VpcEndpointType"));
    }

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.NETWORK, controls, sentence, reason, judge);
    }
}
