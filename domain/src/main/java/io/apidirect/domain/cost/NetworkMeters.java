package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Ways in and out: load balancer, gateways, endpoints, addresses, flow logs. */
final class NetworkMeters {

    private static final String ADDRESS = "AmazonVPC/PublicIPv4:InUseAddress";

    /** Scanners knock at any network; this is about what they leave behind. */
    private static final BigDecimal REFUSED_GB = new BigDecimal("0.1");

    private NetworkMeters() {}

    static List<Usage> loadBalancer(StackResource balancer, Inventory all, Traffic traffic) {
        var usages = new ArrayList<Usage>();
        usages.add(Usage.hours("load balancer", "AWSELB/LoadBalancerUsage", 1));
        usages.add(
                new Usage(
                        "capacity units",
                        "AWSELB/LCUUsage",
                        Traffic.HOURS.multiply(traffic.capacityUnits())));
        if (!balancer.has("Scheme", "internal")) {
            usages.add(
                    Usage.hours(
                            "public addresses, one a zone",
                            ADDRESS,
                            Math.max(2, balancer.items("Subnets"))));
        }
        return usages;
    }

    static List<Usage> natGateway(StackResource gateway, Inventory all, Traffic traffic) {
        return List.of(
                Usage.hours("NAT gateway", "AmazonEC2/NatGateway-Hours", 1),
                new Usage(
                        "data through it",
                        "AmazonEC2/NatGateway-Bytes",
                        part(traffic.outwardGb(), all.count(gateway.type()))));
    }

    static List<Usage> address(StackResource address, Inventory all, Traffic traffic) {
        return List.of(Usage.hours("public address", ADDRESS, 1));
    }

    static List<Usage> endpoint(StackResource endpoint, Inventory all, Traffic traffic) {
        if (!endpoint.has("VpcEndpointType", "Interface")) {
            return List.of();
        }
        return List.of(
                Usage.hours(
                        "endpoint in each zone",
                        "AmazonVPC/VpcEndpoint-Hours",
                        Math.max(1, endpoint.items("SubnetIds"))),
                new Usage(
                        "data through it",
                        "AmazonVPC/VpcEndpoint-Bytes",
                        part(traffic.logGb(), all.endpoints().count())));
    }

    static List<Usage> flowLog(StackResource log, Inventory all, Traffic traffic) {
        var refused = log.has("TrafficType", "REJECT");
        return List.of(
                new Usage(
                        refused ? "refused connections" : "all connections",
                        "AmazonCloudWatch/VendedLog-Bytes",
                        refused ? REFUSED_GB : REFUSED_GB.add(traffic.flowLogGb())));
    }

    static List<Usage> namespace(StackResource namespace, Inventory all, Traffic traffic) {
        return List.of(Usage.pieces("private zone", "AmazonRoute53/HostedZone", 1));
    }

    private static BigDecimal part(BigDecimal whole, long parts) {
        return whole.divide(BigDecimal.valueOf(Math.max(1, parts)), 6, RoundingMode.HALF_EVEN);
    }
}
