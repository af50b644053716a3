package io.apidirect.simulator.aws.rds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOutcome;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceRequest;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.live.Properties;
import io.apidirect.simulator.aws.secrets.Secrets;
import io.apidirect.simulator.aws.wire.AwsError;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** {@code AWS::RDS::DBInstance}. */
public record DatabaseBacking(Databases databases, Secrets secrets) implements Backing {

    @Override
    public ResourceOutcome create(ResourceRequest request) {
        var name =
                request.text("DBInstanceIdentifier")
                        .orElseGet(() -> request.nameUpTo(63))
                        .toLowerCase(Locale.ROOT);
        var known = databases.find(request.stack().account(), request.stack().region(), name);
        if (known.isPresent()) {
            if (known.get().token().equals(request.token())) {
                return outcome(known.get());
            }
            throw AwsError.refused("DBInstanceAlreadyExists", "DB instance already exists");
        }
        new DatabaseRules(databases).checkNew(request);
        return outcome(served(request, keep(request, name, Optional.empty())));
    }

    private Database served(ResourceRequest request, Database database) {
        var password =
                database.secret()
                        .map(it -> new ManagedPassword(secrets).password(request, it))
                        .or(() -> request.text("MasterUserPassword"));
        databases.serve(database, password);
        return database;
    }

    private Database keep(ResourceRequest request, String name, Optional<Database> known) {
        var stack = request.stack();
        var arn = Database.key(stack.account(), stack.region(), name);
        var properties = request.properties().deepCopy();
        properties.remove("MasterUserPassword");
        restored(request).ifPresent(it -> it.describe(properties));
        var secret =
                new ManagedPassword(secrets)
                        .keep(
                                request,
                                arn,
                                properties.path("MasterUsername").asText("postgres"),
                                known.flatMap(Database::secret));
        var place = known.map(Place::of).orElseGet(() -> place(request));
        var database =
                new Database(
                        stack.account(),
                        stack.region(),
                        name,
                        request.token(),
                        place.host(),
                        place.port(),
                        secret,
                        properties,
                        Properties.tags(request.tags(), properties.path("Tags")),
                        known.map(Database::created).orElseGet(Instant::now));
        return databases.instances().put(arn, database);
    }

    private Optional<DatabaseSnapshot> restored(ResourceRequest request) {
        return request.text("DBSnapshotIdentifier")
                .flatMap(
                        name ->
                                databases
                                        .snapshotsOf(
                                                request.stack().account(), request.stack().region())
                                        .stream()
                                        .filter(it -> it.isCalled(name))
                                        .findFirst());
    }

    private Place place(ResourceRequest request) {
        int seed = Integer.parseInt(request.hex(4), 16);
        var others = databases.instances().all();
        return request.text("SourceDBInstanceIdentifier")
                .flatMap(
                        it ->
                                databases.find(
                                        request.stack().account(), request.stack().region(), it))
                .map(it -> Place.beside(it, seed, others))
                .orElseGet(() -> Place.free(seed, others));
    }

    private static ResourceOutcome outcome(Database it) {
        var done =
                (ResourceOutcome.Done)
                        ResourceOutcome.done(
                                it.identifier(),
                                "Endpoint.Address",
                                it.address(),
                                "Endpoint.Port",
                                "" + it.port(),
                                "DBInstanceArn",
                                it.arn(),
                                "DbiResourceId",
                                "db-" + it.token().replace("-", "").toUpperCase(Locale.ROOT));
        it.secret().ifPresent(arn -> done.attributes().put("MasterUserSecret.SecretArn", arn));
        return done;
    }

    @Override
    public ResourceOutcome update(ResourceRequest request, ObjectNode previous) {
        var now = the(request);
        var next = request.properties().path("AllocatedStorage").asInt(0);
        new DatabaseRules(databases).checkChange(now, next);
        return outcome(served(request, keep(request, now.identifier(), Optional.of(now))));
    }

    private Database the(ResourceRequest request) {
        return databases.the(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }

    private Optional<Database> find(ResourceRequest request) {
        return databases.find(
                request.stack().account(), request.stack().region(), request.thePhysicalId());
    }

    @Override
    public ResourceOutcome delete(ResourceRequest request) {
        find(request).ifPresent(it -> end(request, it));
        return ResourceOutcome.done(request.thePhysicalId());
    }

    @Override
    public ResourceOutcome deleteWithSnapshot(ResourceRequest request) {
        find(request)
                .ifPresent(
                        it -> {
                            new DatabaseRules(databases).checkEnd(it);
                            var left = DatabaseSnapshot.last(it, nameOfSnapshot(request));
                            databases.servers().keepLast(it, left);
                            databases.snapshots().put(left.arn(), left);
                            end(request, it);
                        });
        return ResourceOutcome.done(request.thePhysicalId());
    }

    private static String nameOfSnapshot(ResourceRequest request) {
        return "%s-snapshot-%s-%s"
                .formatted(request.stack().name(), request.logicalId(), request.suffix(12))
                .toLowerCase(Locale.ROOT);
    }

    private void end(ResourceRequest request, Database database) {
        new DatabaseRules(databases).checkEnd(database);
        database.secret().ifPresent(it -> new ManagedPassword(secrets).forget(request, it));
        databases.servers().end(database);
        databases.instances().remove(database.arn());
    }

    @Override
    public boolean exists(ResourceRequest request) {
        return find(request).isPresent();
    }
}
