package io.apidirect.simulator.aws.rds;

import io.apidirect.simulator.aws.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers behind databases: a real PostgreSQL each, whatever version is asked for. A copy of
 * another database has none: its calls come to the original. Where none can be started, the log
 * says why and the database stands without one.
 */
public final class DatabaseServers implements AutoCloseable {

    private final Store store;
    private final Map<String, PostgresServer> running = new ConcurrentHashMap<>();

    DatabaseServers(Store store) {
        this.store = store;
    }

    /** Starts the server of a database, or gives the one that runs its password. */
    void serve(Database database, Optional<String> password) {
        if (database.isCopy()) {
            return;
        }
        try {
            var server = running.get(database.arn());
            if (server == null) {
                restore(database);
                server = PostgresServer.start(folder(database), database.port());
                running.put(database.arn(), server);
            }
            if (password.isPresent()) {
                server.prepare(
                        database.text("MasterUsername", "postgres"),
                        password.get(),
                        database.text("DBName", "postgres"));
            }
        } catch (CannotServe cannot) {
            System.getLogger("simulator")
                    .log(
                            System.Logger.Level.WARNING,
                            "No server stands behind {0}: {1}",
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
        serve(database, Optional.empty());
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
