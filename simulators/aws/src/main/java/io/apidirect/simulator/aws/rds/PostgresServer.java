package io.apidirect.simulator.aws.rds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A running PostgreSQL. It ends with the simulator, even when that is killed: a watcher holds the
 * other end of a pipe. Callers need a password; the superuser's is kept within the data folder and
 * goes wherever that is copied.
 */
final class PostgresServer implements AutoCloseable {

    private static final String KEY = "simulator.key";
    private static final List<String> ONLY_WITH_PASSWORD =
            List.of("host all all 127.0.0.1/32 scram-sha-256");
    private final Path data;
    private final EmbeddedPostgres postgres;
    private final Optional<Watcher> watcher;

    private PostgresServer(Path data, EmbeddedPostgres postgres, Optional<Watcher> watcher) {
        this.data = data;
        this.postgres = postgres;
        this.watcher = watcher;
    }

    /** Starts on the data of a folder, which is made where it is not there. */
    static PostgresServer start(Path data, int port) {
        try {
            var isNew = !Files.exists(data.resolve(KEY));
            var key = isNew ? UUID.randomUUID().toString() : Files.readString(data.resolve(KEY));
            var postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(binaries().toFile())
                            .setRegisterShutdownHook(false)
                            .setPort(port)
                            .setConnectConfig("password", key)
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("shared_buffers", "16MB")
                            .setServerConfig("max_connections", "100")
                            .setOutputRedirector(Redirect.DISCARD)
                            .setErrorRedirector(Redirect.DISCARD)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .start();
            var server =
                    new PostgresServer(data, postgres, Watcher.of(data.resolve("postmaster.pid")));
            if (isNew) {
                server.lock(key);
            }
            return server;
        } catch (IOException | SQLException | RuntimeException notStarted) {
            throw new CannotServe("PostgreSQL does not start", notStarted);
        }
    }

    /** Shared by all simulators of a user, as unpacking takes its time. */
    private static Path binaries() throws IOException {
        var cache =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return Files.createDirectories(cache.resolve("apidirect-simulator/postgresql"));
    }

    private void lock(String key) throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            new PostgresRoles(connection).password("postgres", key);
            Files.writeString(data.resolve(KEY), key);
            Files.write(data.resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
            new PostgresRoles(connection).reload();
        }
    }

    /** Makes user and database where they are missing, and gives the user this password. */
    void prepare(String user, String password, String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            new PostgresRoles(connection).prepare(user, password, name);
        } catch (SQLException refused) {
            throw new CannotServe("PostgreSQL cannot be prepared", refused);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException notStopped) {
            throw new CannotServe("PostgreSQL does not end", notStopped);
        } finally {
            watcher.ifPresent(Watcher::end);
        }
    }
}
