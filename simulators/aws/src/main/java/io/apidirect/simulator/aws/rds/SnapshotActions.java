package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Tree;
import java.util.List;
import java.util.Map;

/** Snapshots of databases: looked at, made and deleted by hand. */
record SnapshotActions(Databases databases) {

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeDBSnapshots",
                Operation.on(
                        it ->
                                it.arn(
                                        "rds",
                                        "snapshot:" + it.text("DBSnapshotIdentifier").orElse("*")),
                        this::snapshots),
                "CreateDBSnapshot",
                new Operation(
                        it ->
                                List.of(
                                        it.permission(snapshot(it)),
                                        it.permission(instance(it).arn())),
                        this::snap),
                "DeleteDBSnapshot",
                Operation.on(SnapshotActions::snapshot, this::forget));
    }

    private static String snapshot(Call call) {
        return call.arn("rds", "snapshot:" + call.the("DBSnapshotIdentifier"));
    }

    private Database instance(Call call) {
        return databases.the(call.account(), call.region(), call.the("DBInstanceIdentifier"));
    }

    private static Response answer(Call call, ObjectNode tree) {
        return Tree.answer(call, tree, DatabaseShapes::member);
    }

    private Response snapshots(Call call) {
        var wanted = call.text("DBSnapshotIdentifier");
        var of = call.text("DBInstanceIdentifier");
        var found =
                databases.snapshotsOf(call.account(), call.region()).stream()
                        .filter(it -> wanted.map(it.identifier()::equals).orElse(true))
                        .filter(it -> of.map(it.database()::equals).orElse(true))
                        .toList();
        if (wanted.isPresent() && found.isEmpty()) {
            throw missing(wanted.get());
        }
        var answer = Json.object();
        answer.set("DBSnapshots", Json.list(found, SnapshotActions::shape));
        return answer(call, answer);
    }

    private static AwsError missing(String name) {
        return new AwsError(404, "DBSnapshotNotFound", "DBSnapshot %s not found.".formatted(name));
    }

    private Response snap(Call call) {
        var snapshot =
                DatabaseSnapshot.manual(
                        instance(call), call.the("DBSnapshotIdentifier"), call.form().tags("Tags"));
        if (!databases.snapshots().add(snapshot.arn(), snapshot)) {
            throw AwsError.refused(
                    "DBSnapshotAlreadyExists",
                    "Cannot create the snapshot because a snapshot with the identifier %s already exists."
                            .formatted(snapshot.identifier()));
        }
        databases.servers().keep(instance(call), snapshot);
        return single(call, snapshot);
    }

    private static Response single(Call call, DatabaseSnapshot snapshot) {
        var answer = Json.object();
        answer.set("DBSnapshot", shape(snapshot));
        return answer(call, answer);
    }

    private Response forget(Call call) {
        var gone =
                databases
                        .snapshots()
                        .remove(snapshot(call))
                        .orElseThrow(() -> missing(call.the("DBSnapshotIdentifier")));
        databases.servers().forget(gone);
        return single(call, gone);
    }

    private static ObjectNode shape(DatabaseSnapshot it) {
        var shape =
                Json.object()
                        .put("DBSnapshotIdentifier", it.identifier())
                        .put("DBInstanceIdentifier", it.database())
                        .put("DBSnapshotArn", it.arn())
                        .put("Engine", "postgres")
                        .put("Status", "available")
                        .put("PercentProgress", 100)
                        .put("SnapshotType", "manual");
        shape.putPOJO("SnapshotCreateTime", it.created());
        shape.set("TagList", Json.tags(it.tags(), "Key", "Value"));
        return shape;
    }
}
