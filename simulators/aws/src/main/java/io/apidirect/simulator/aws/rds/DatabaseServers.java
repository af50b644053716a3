package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The servers behind databases: a real PostgreSQL each, whatever version is asked for; a copy's
 * follows that of its original by streaming. Where none can be started, the log says why and the
 * database stands without one.
 */
public final class DatabaseServers implements AutoCloseable {

    private final Store store;
    private final Function<Database, Map<String, String>> parameters;
    private final Map<String, PostgresServer> running = new ConcurrentHashMap<>();

    /** Asks {@code parameters} what a database's group says. */
    DatabaseServers(Store store, Function<Database, Map<String, String>> parameters) {
        this.store = store;
        this.parameters = parameters;
    }

    /** Starts the server of a database, or gives the one that runs its password. */
    void serve(Database database, Optional<String> password) {
        trying(
                database,
                () -> {
                    restore(database);
                    var server = started(database);
                    password.ifPresent(
                            it ->
                                    server.prepare(
                                            database.text("MasterUsername", "postgres"),
                                            it,
                                            database.text("DBName", "postgres")));
                });
    }

    /** The same for a copy of a database; it begins with what that holds now. */
    void serveCopy(Database copy, Database original) {
        trying(
                copy,
                () -> {
                    if (!Files.exists(folder(copy))) {
                        begin(copy, original);
                    }
                    started(copy);
                });
    }

    /** For a moment the original rests, which it does not with RDS. */
    private synchronized void begin(Database copy, Database original) {
        started(original);
        var resting = Optional.ofNullable(running.remove(original.arn()));
        resting.ifPresent(
                it -> {
                    it.close();
                    Folders.copy(folder(original), folder(copy));
                    PostgresFolder.follow(folder(copy), it.superuser());
                });
        started(original);
    }

    private PostgresServer started(Database database) {
        var known = running.get(database.arn());
        if (known != null) {
            return known;
        }
        var wanted = parameters.apply(database);
        var server =
                PostgresServer.start(
                        folder(database), Place.of(database), Parameters.atStart(wanted));
        running.put(database.arn(), server);
        server.tune(Parameters.running(wanted));
        return server;
    }

    /** Gives a server what it can take from its group while it runs. */
    void tune(Database database) {
        trying(
                database,
                () ->
                        Optional.ofNullable(running.get(database.arn()))
                                .ifPresent(
                                        it ->
                                                it.tune(
                                                        Parameters.running(
                                                                parameters.apply(database)))));
    }

    /** Whether parameters of its group wait until it is rebooted. */
    boolean isPending(Database database) {
        var wanted = Parameters.atStart(parameters.apply(database));
        return Optional.ofNullable(running.get(database.arn()))
                .filter(it -> !it.settings().equals(wanted))
                .isPresent();
    }

    void reboot(Database database) {
        trying(
                database,
                () -> {
                    Optional.ofNullable(running.remove(database.arn()))
                            .ifPresent(PostgresServer::close);
                    started(database);
                });
    }

    private static void trying(Database database, Runnable work) {
        try {
            work.run();
        } catch (CannotServe cannot) {
            System.getLogger("simulator")
                    .log(
                            System.Logger.Level.WARNING,
                            "Not all is well with the server behind {0}: {1}",
                            database.identifier(),
                            cannot.getMessage());
        }
    }

    private void restore(Database database) {
        var snapshot = database.text("DBSnapshotIdentifier", "");
        if (!snapshot.isEmpty() && !Files.exists(folder(database))) {
            var name = snapshot.replaceAll(".*:", "");
            var kept = snapshots(database.account(), database.region()).resolve(name);
            if (Files.exists(kept)) {
                Folders.copy(kept, folder(database));
            }
        }
    }

    /** Keeps what a database holds; for that moment it rests, as it may with RDS. */
    void keep(Database database, DatabaseSnapshot snapshot) {
        keepLast(database, snapshot);
        trying(database, () -> started(database));
    }

    /** The same for a database that ends. */
    void keepLast(Database database, DatabaseSnapshot snapshot) {
        Optional.ofNullable(running.remove(database.arn())).ifPresent(PostgresServer::close);
        if (Files.exists(folder(database))) {
            Folders.copy(folder(database), folder(snapshot));
        }
    }

    /** Ends the server of a database and deletes what it holds. */
    void end(Database database) {
        Optional.ofNullable(running.remove(database.arn())).ifPresent(PostgresServer::close);
        Folders.delete(folder(database));
    }

    void forget(DatabaseSnapshot snapshot) {
        Folders.delete(folder(snapshot));
    }

    private Path folder(Database database) {
        return store.folder("postgresql").resolve("db-" + database.token());
    }

    private Path folder(DatabaseSnapshot snapshot) {
        return snapshots(snapshot.account(), snapshot.region()).resolve(snapshot.identifier());
    }

    private Path snapshots(String account, String region) {
        return store.folder("postgresql-snapshots/%s-%s".formatted(account, region));
    }

    @Override
    public void close() {
        running.values().forEach(PostgresServer::close);
        running.clear();
    }
}
