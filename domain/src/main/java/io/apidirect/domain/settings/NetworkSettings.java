package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** The network of an environment, its load balancer and its name in the internet. */
public final class NetworkSettings {

    private static final String CIDR =
            "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|(?=/))){4}/(3[0-2]|[12]?\\d)";
    private static final Kind.Text SUBNET =
            Kind.Text.of(
                    "subnet-[0-9a-f]{8,17}", "the id of a subnet, such as subnet-0a1b2c3d", 30);

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

    public static final Setting<String> EXISTING_VPC =
            text("network.existing.vpcId", "vpc-[0-9a-f]{8,17}", "the id of a VPC", 30)
                    .means(
                            "Your own VPC to run in, instead of a new one; needs the subnets too.",
                            "vpc-0a1b2c3d4e5f67890",
                            "ExistingVpcId");

    public static final Setting<List<String>> EXISTING_PUBLIC_SUBNETS =
            of("network.existing.publicSubnets", new Kind.TextList(SUBNET, 6))
                    .means(
                            "Subnets of your own VPC for the load balancer, in at least two zones.",
                            "subnet-0a1b2c3d,subnet-0b1c2d3e",
                            "ExistingPublicSubnetIds");

    public static final Setting<List<String>> EXISTING_TASK_SUBNETS =
            of("network.existing.taskSubnets", new Kind.TextList(SUBNET, 6))
                    .means(
                            "Subnets of your own VPC for the tasks.",
                            "subnet-0c1d2e3f,subnet-0d1e2f3a",
                            "ExistingTaskSubnetIds");

    public static final Setting<List<String>> EXISTING_DATABASE_SUBNETS =
            of("network.existing.databaseSubnets", new Kind.TextList(SUBNET, 6))
                    .means(
                            "Subnets of your own VPC for a database, in at least two zones.",
                            "subnet-0e1f2a3b,subnet-0f1a2b3c",
                            "ExistingDatabaseSubnetIds");

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

    public static final Setting<Boolean> ACCESS_LOGS =
            flag("loadBalancer.accessLogs")
                    .standard(false, true, true)
                    .means(
                            "Whether the load balancer writes each call into a bucket of yours.",
                            true,
                            "AccessLogs");

    public static final Setting<Integer> IDLE_TIMEOUT =
            number("loadBalancer.idleTimeout", 1, 4000)
                    .standard(60)
                    .in("seconds")
                    .means(
                            "How long a connection may be silent; raise it for long answers and websockets.",
                            120,
                            "IdleTimeoutSeconds");

    public static final Setting<Boolean> DELETION_PROTECTION =
            flag("loadBalancer.deletionProtection")
                    .standard(false)
                    .means(
                            "Refuses to delete the load balancer until it is switched off.",
                            true,
                            "LoadBalancerDeletionProtection");

    public static final Setting<String> DOMAIN_NAME =
            text(
                            "domain.name",
                            "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}",
                            "a host name such as api.example.com",
                            253)
                    .means("The API's own name.", "api.example.com", "DomainName");

    public static final Setting<String> HOSTED_ZONE =
            text("domain.hostedZoneId", "Z[A-Z0-9]{5,31}", "the id of a Route 53 zone", 32)
                    .means(
                            "The Route 53 zone of that name: certificate and record are made for you.",
                            "Z0123456789ABCDEFGHIJ",
                            "HostedZoneId");

    public static final Setting<String> CERTIFICATE =
            text(
                            "domain.certificateArn",
                            "arn:aws[a-z-]*:acm:[a-z0-9-]+:\\d{12}:certificate/[0-9a-f-]{36}",
                            "the ARN of a certificate of AWS Certificate Manager",
                            200)
                    .means(
                            "A certificate that you hold, in the environment's region.",
                            "arn:aws:acm:eu-west-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef",
                            "CertificateArn");

    public static final Setting<String> TLS_POLICY =
            choice("domain.tlsPolicy", "1.2", "1.3")
                    .standard("1.2", "1.2", "1.3")
                    .means("The oldest version of TLS that callers may use.", "1.3", "TlsPolicy");

    static final List<Setting<?>> ALL =
            List.of(
                    EGRESS,
                    ZONES,
                    CIDR_BLOCK,
                    EXISTING_VPC,
                    EXISTING_PUBLIC_SUBNETS,
                    EXISTING_TASK_SUBNETS,
                    EXISTING_DATABASE_SUBNETS,
                    FLOW_LOGS,
                    ALLOWED_CIDRS,
                    INTERNAL,
                    DISCOVERY,
                    ACCESS_LOGS,
                    IDLE_TIMEOUT,
                    DELETION_PROTECTION,
                    DOMAIN_NAME,
                    HOSTED_ZONE,
                    CERTIFICATE,
                    TLS_POLICY);

    private NetworkSettings() {}
}
