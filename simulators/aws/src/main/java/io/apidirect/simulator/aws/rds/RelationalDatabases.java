package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.HashMap;
import java.util.Map;

/** RDS for people and programs: databases and snapshots as they are, and snapshots made by hand. */
public record RelationalDatabases(Databases databases) implements Service {

    @Override
    public String signingName() {
        return "rds";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Query("http://rds.amazonaws.com/doc/2014-10-31/");
    }

    @Override
    public Map<String, Operation> operations() {
        var all = new HashMap<>(new SnapshotActions(databases).operations());
        all.putAll(new ParameterActions(databases).operations());
        all.putAll(own());
        return all;
    }

    private Map<String, Operation> own() {
        return Map.of(
                "DescribeDBInstances",
                Operation.on(
                        it -> it.arn("rds", "db:" + it.text("DBInstanceIdentifier").orElse("*")),
                        this::instances),
                "ModifyDBInstance",
                Operation.on(it -> instance(it).arn(), this::modify));
    }

    private Database instance(Call call) {
        return databases.the(call.account(), call.region(), call.the("DBInstanceIdentifier"));
    }

    private static Response answer(Call call, ObjectNode tree) {
        return Tree.answer(call, tree, DatabaseShapes::member);
    }

    private Response instances(Call call) {
        var wanted = call.text("DBInstanceIdentifier").map(_ -> instance(call).identifier());
        var shapes = new DatabaseShapes(databases);
        var answer = Json.object();
        answer.set(
                "DBInstances",
                Json.list(
                        databases.of(call.account(), call.region()).stream()
                                .filter(it -> wanted.map(it.identifier()::equals).orElse(true))
                                .toList(),
                        shapes::instance));
        return answer(call, answer);
    }

    private Response modify(Call call) {
        var now = instance(call);
        new DatabaseRules(databases).checkChange(now, call.number("AllocatedStorage", 0));
        var changed = databases.instances().change(now.arn(), it -> HandChange.modified(it, call));
        var answer = Json.object();
        answer.set("DBInstance", new DatabaseShapes(databases).instance(changed.orElse(now)));
        return answer(call, answer);
    }
}
