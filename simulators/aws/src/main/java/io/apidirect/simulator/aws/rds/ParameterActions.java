package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.Map;

/** What groups of parameters say, and the reboot that some parameters wait for. */
record ParameterActions(Databases databases) {

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeDBParameters",
                Operation.on(ParameterActions::group, this::parameters),
                "RebootDBInstance",
                Operation.on(it -> instance(it).arn(), this::reboot));
    }

    private static String group(Call call) {
        return call.arn("rds", "pg:" + call.the("DBParameterGroupName"));
    }

    private Database instance(Call call) {
        return databases.the(call.account(), call.region(), call.the("DBInstanceIdentifier"));
    }

    /** Those that the group itself sets; what is the engine's default is left out. */
    private Response parameters(Call call) {
        var found =
                databases
                        .groups()
                        .find(group(call))
                        .orElseThrow(
                                () ->
                                        new AwsError(
                                                404,
                                                "DBParameterGroupNotFound",
                                                "DBParameterGroup not found: "
                                                        + call.the("DBParameterGroupName")));
        var answer = Json.object();
        answer.set(
                "Parameters",
                Json.list(
                        found.parameters().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList(),
                        it ->
                                Json.object()
                                        .put("ParameterName", it.getKey())
                                        .put("ParameterValue", it.getValue())
                                        .put("Source", "user")
                                        .put("ApplyType", type(it.getKey()))));
        return Tree.answer(call, answer, DatabaseShapes::member);
    }

    private static String type(String name) {
        return Parameters.find(name).filter(Parameter::isStatic).isPresent() ? "static" : "dynamic";
    }

    private Response reboot(Call call) {
        var database = instance(call);
        databases.servers().reboot(database);
        var answer = Json.object();
        answer.set("DBInstance", new DatabaseShapes(databases).instance(database));
        return Tree.answer(call, answer, DatabaseShapes::member);
    }
}
