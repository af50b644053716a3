package io.apidirect.simulator.aws.rds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A running PostgreSQL. It ends with the simulator, even when that is killed: a watcher holds the
 * other end of a pipe. Callers need a password; the superuser's is kept within the data folder and
 * goes wherever that is copied.
 */
final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String KEY = "simulator.key";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PACE = 50_000_000;
    private static final String HOST_FILE = "pg_hba.conf";
    private static final List<String> ONLY_WITH_PASSWORD =
            List.of(
                    "host all all 127.0.0.0/8 scram-sha-256",
                    "host replication postgres 127.0.0.0/8 scram-sha-256");

    private final Path data;
    private final Place place;
    private final Map<String, String> settings;
    private final EmbeddedPostgres postgres;
    private final Optional<Watcher> watcher;

    private PostgresServer(
            Path data, Place place, Map<String, String> settings, EmbeddedPostgres postgres) {
        this.data = data;
        this.place = place;
        this.settings = settings;
        this.postgres = postgres;
        this.watcher = Watcher.of(data.resolve("postmaster.pid"));
    }

    /** Starts on the data of a folder, which is made where it is not there. */
    static PostgresServer start(Path data, Place place, Map<String, String> settings) {
        try {
            var isNew = !Files.exists(data.resolve(KEY));
            var key = isNew ? UUID.randomUUID().toString() : Files.readString(data.resolve(KEY));
            if (!isNew) {
                Files.write(data.resolve(HOST_FILE), ONLY_WITH_PASSWORD);
            }
            var builder =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(binaries().toFile())
                            .setRegisterShutdownHook(false)
                            .setPort(place.port())
                            .setConnectConfig("password", key)
                            .setServerConfig("listen_addresses", place.address())
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("wal_keep_size", "256MB")
                            .setServerConfig("shared_buffers", "16MB")
                            .setServerConfig("max_connections", "100")
                            .setOutputRedirector(Redirect.DISCARD)
                            .setErrorRedirector(Redirect.DISCARD)
                            .setPGStartupWait(PATIENCE);
            settings.forEach(builder::setServerConfig);
            var server = new PostgresServer(data, place, settings, builder.start());
            if (isNew) {
                server.lock(key);
            }
            server.await(key);
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
        try (var connection = superuser(key)) {
            new PostgresRoles(connection).password(SUPERUSER, key);
            Files.writeString(data.resolve(KEY), key);
            Files.write(data.resolve(HOST_FILE), ONLY_WITH_PASSWORD);
            new PostgresRoles(connection).reload();
        }
    }

    /** The embedded server looks at the usual address only, where a copy's original answers. */
    private void await(String key) throws SQLException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            try (var _ = superuser(key)) {
                return;
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(PACE);
            }
        }
    }

    /** Not by the embedded server's own connections: they know no address but one. */
    private Connection superuser(String key) throws SQLException {
        var url = "jdbc:postgresql://%s:%d/postgres".formatted(place.address(), place.port());
        return DriverManager.getConnection(url, SUPERUSER, key);
    }

    private Connection superuser() throws SQLException {
        try {
            return superuser(Files.readString(data.resolve(KEY)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes user and database where they are missing, and gives the user this password. */
    void prepare(String user, String password, String name) {
        try (var connection = superuser()) {
            new PostgresRoles(connection).prepare(user, password, name);
        } catch (SQLException refused) {
            throw new CannotServe("PostgreSQL cannot be prepared", refused);
        }
    }

    /** Gives the server these settings in the place of all that it was given while it ran. */
    void tune(Map<String, String> wanted) {
        try (var connection = superuser()) {
            new PostgresRoles(connection).tune(wanted);
        } catch (SQLException refused) {
            throw new CannotServe("PostgreSQL takes not all parameters", refused);
        }
    }

    /** What it was given when it started. */
    Map<String, String> settings() {
        return settings;
    }

    /** Writes into a copy of the data how the server of the copy follows this one. */
    void lead(Path copy) {
        try {
            Files.writeString(
                    copy.resolve("postgresql.conf"),
                    "%nprimary_conninfo = 'host=%s port=%d user=%s password=%s'%n"
                            .formatted(
                                    place.address(),
                                    place.port(),
                                    SUPERUSER,
                                    Files.readString(data.resolve(KEY))),
                    StandardOpenOption.APPEND);
            Files.writeString(copy.resolve("standby.signal"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
