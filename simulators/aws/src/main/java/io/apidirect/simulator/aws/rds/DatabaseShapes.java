package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.Json;
import java.util.List;

/** How databases and snapshots look in answers. */
record DatabaseShapes(Databases databases) {

    private static final List<String> PLAIN =
            List.of(
                    "AllocatedStorage",
                    "AutoMinorVersionUpgrade",
                    "BackupRetentionPeriod",
                    "CopyTagsToSnapshot",
                    "DBInstanceClass",
                    "DBName",
                    "DeletionProtection",
                    "Engine",
                    "EngineVersion",
                    "KmsKeyId",
                    "MasterUsername",
                    "MaxAllocatedStorage",
                    "MonitoringInterval",
                    "MultiAZ",
                    "PreferredBackupWindow",
                    "PreferredMaintenanceWindow",
                    "PubliclyAccessible",
                    "StorageEncrypted",
                    "StorageType");

    /** The name of each thing of a list. */
    static String member(String list) {
        return switch (list) {
            case "TagList" -> "Tag";
            case "VpcSecurityGroups" -> "VpcSecurityGroupMembership";
            default -> list.replaceAll("s$", "");
        };
    }

    ObjectNode instance(Database it) {
        var given = it.properties();
        var shape =
                Json.object()
                        .put("DBInstanceIdentifier", it.identifier())
                        .put("DBInstanceArn", it.arn())
                        .put("DBInstanceStatus", "available")
                        .put("DbiResourceId", "db-" + it.token());
        PLAIN.stream().filter(given::hasNonNull).forEach(name -> shape.set(name, given.path(name)));
        shape.put(
                "PerformanceInsightsEnabled",
                given.path("EnablePerformanceInsights").asBoolean(false));
        shape.putPOJO("InstanceCreateTime", it.created());
        shape.putObject("Endpoint").put("Address", it.address()).put("Port", it.port());
        var groups = shape.putArray("VpcSecurityGroups");
        given.path("VPCSecurityGroups")
                .forEach(
                        id ->
                                groups.addObject()
                                        .put("VpcSecurityGroupId", id.asText())
                                        .put("Status", "active"));
        if (given.hasNonNull("DBParameterGroupName")) {
            shape.putArray("DBParameterGroups")
                    .addObject()
                    .put("DBParameterGroupName", given.path("DBParameterGroupName").asText())
                    .put(
                            "ParameterApplyStatus",
                            databases.servers().isPending(it) ? "pending-reboot" : "in-sync");
        }
        if (given.hasNonNull("SourceDBInstanceIdentifier")) {
            shape.set(
                    "ReadReplicaSourceDBInstanceIdentifier",
                    given.path("SourceDBInstanceIdentifier"));
        }
        var copies = shape.putArray("ReadReplicaDBInstanceIdentifiers");
        databases.of(it.account(), it.region()).stream()
                .filter(other -> other.isCopyOf(it))
                .forEach(other -> copies.add(other.identifier()));
        it.secret()
                .ifPresent(
                        arn ->
                                shape.putObject("MasterUserSecret")
                                        .put("SecretArn", arn)
                                        .put("SecretStatus", "active"));
        shape.set("TagList", Json.tags(it.tags(), "Key", "Value"));
        return shape;
    }
}
