package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** A network of the customer's own to run in. */
public final class ExistingNetworkSettings {

    private static final Kind.Text SUBNET =
            Kind.Text.of(
                    "subnet-[0-9a-f]{8,17}", "the id of a subnet, such as subnet-0a1b2c3d", 30);

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

    static final List<Setting<?>> ALL =
            List.of(
                    EXISTING_VPC,
                    EXISTING_PUBLIC_SUBNETS,
                    EXISTING_TASK_SUBNETS,
                    EXISTING_DATABASE_SUBNETS);

    private ExistingNetworkSettings() {}
}
