package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.tagging.TaggedResource;
import io.apidirect.simulator.aws.tagging.TaggedResources;
import io.apidirect.simulator.aws.wire.AwsError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases and snapshots of all accounts, by ARN. */
public final class Databases implements TaggedResources, AutoCloseable {

    private final Shelf<Database> instances;
    private final Shelf<DatabaseSnapshot> snapshots;
    private final Shelf<ParameterGroup> groups;
    private final DatabaseServers servers;

    public Databases(Store store) {
        instances = store.shelf("databases", Database.class);
        snapshots = store.shelf("database-snapshots", DatabaseSnapshot.class);
        groups = store.shelf("database-parameter-groups", ParameterGroup.class);
        servers = new DatabaseServers(store, this::parameters);
    }

    /** Starts again the servers of all databases; they need a moment. */
    public void resume() {
        instances
                .all()
                .forEach(
                        it ->
                                Thread.ofVirtual()
                                        .name(it.identifier())
                                        .start(() -> serve(it, Optional.empty())));
    }

    /** Starts the server of a database; a copy's begins with what its original holds. */
    void serve(Database database, Optional<String> password) {
        original(database)
                .ifPresentOrElse(
                        it -> servers.serveCopy(database, it),
                        () -> servers.serve(database, password));
    }

    private Optional<Database> original(Database database) {
        return database.find("SourceDBInstanceIdentifier")
                .flatMap(it -> find(database.account(), database.region(), it));
    }

    DatabaseServers servers() {
        return servers;
    }

    @Override
    public void close() {
        servers.close();
    }

    Shelf<Database> instances() {
        return instances;
    }

    Shelf<DatabaseSnapshot> snapshots() {
        return snapshots;
    }

    Shelf<ParameterGroup> groups() {
        return groups;
    }

    /** Keeps a group and tells the databases that have it. */
    void keep(ParameterGroup group) {
        groups.put(group.arn(), group);
        of(group.account(), group.region()).stream()
                .filter(it -> it.text("DBParameterGroupName", "").equals(group.name()))
                .forEach(servers::tune);
    }

    private Map<String, String> parameters(Database database) {
        var name = database.text("DBParameterGroupName", "");
        return groups.find(ParameterGroup.arn(database.account(), database.region(), name))
                .map(ParameterGroup::parameters)
                .orElse(Map.of());
    }

    /** An instance by its identifier or ARN. */
    Optional<Database> find(String account, String region, String nameOrArn) {
        var arn = Database.key(account, region, nameOrArn);
        return instances.find(nameOrArn.startsWith("arn:") ? nameOrArn : arn);
    }

    Database the(String account, String region, String nameOrArn) {
        return find(account, region, nameOrArn)
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "DBInstanceNotFound",
                                        "DBInstance %s not found.".formatted(nameOrArn)));
    }

    List<Database> of(String account, String region) {
        return instances.below(Database.key(account, region, ""));
    }

    List<DatabaseSnapshot> snapshotsOf(String account, String region) {
        return snapshots.below("arn:aws:rds:%s:%s:snapshot:".formatted(region, account));
    }

    @Override
    public Stream<TaggedResource> in(String account, String region) {
        return Stream.of(
                        of(account, region).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())),
                        snapshotsOf(account, region).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())),
                        groups.below(ParameterGroup.arn(account, region, "")).stream()
                                .map(it -> new TaggedResource(it.arn(), it.tags())))
                .flatMap(it -> it);
    }
}
