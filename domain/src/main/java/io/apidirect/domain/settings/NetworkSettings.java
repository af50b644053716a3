package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** The network of an environment and who reaches it. */
public final class NetworkSettings {

    private static final String CIDR =
            "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|(?=/))){4}/(3[0-2]|[12]?\\d)";

    public static final Setting<String> EGRESS =
            choice("egress", "none", "public", "single-nat", "ha-nat", "endpoints")
                    .standard("public", "single-nat", "ha-nat")
                    .means(
                            "How tasks reach the internet: public (own addresses, no NAT gateway, cheapest), single-nat (one gateway), ha-nat (one in each zone), endpoints (a few AWS services only, by private endpoints), none (nothing but what Fargate itself needs).",
                            "single-nat",
                            "Egress");

    public static final Setting<Integer> ZONES =
            number("network.zones", 2, 3)
                    .standard(2, 2, 3)
                    .in("availability zones")
                    .means("Over how many zones everything is spread.", 3, "ZoneCount");

    public static final Setting<String> CIDR_BLOCK =
            text("network.cidr", CIDR, "a block of addresses such as 10.0.0.0/16", 18)
                    .standard("10.0.0.0/16")
                    .means("Addresses of the network, /16 to /20.", "10.20.0.0/16", "VpcCidr");

    public static final Setting<String> FLOW_LOGS =
            choice("network.flowLogs", "off", "rejected", "all")
                    .standard("rejected", "rejected", "all")
                    .means("Which connections the network writes down.", "all", "FlowLogTraffic");

    public static final Setting<List<String>> ALLOWED_CIDRS =
            of(
                            "network.allowedCidrs",
                            new Kind.TextList(Kind.Text.of(CIDR, "a block of addresses", 18), 10))
                    .standard("0.0.0.0/0")
                    .means("Who may call the API.", "203.0.113.0/24", "");

    public static final Setting<Boolean> INTERNAL =
            flag("network.internal")
                    .standard(false)
                    .means(
                            "A load balancer with private addresses only, for callers within the network.",
                            true,
                            "");

    public static final Setting<Boolean> DISCOVERY =
            flag("discovery")
                    .standard(false)
                    .means(
                            "A private name for the service within the network (AWS Cloud Map).",
                            true,
                            "DiscoveryEnabled");

    static final List<Setting<?>> ALL =
            List.of(EGRESS, ZONES, CIDR_BLOCK, FLOW_LOGS, ALLOWED_CIDRS, INTERNAL, DISCOVERY);

    private NetworkSettings() {}
}
