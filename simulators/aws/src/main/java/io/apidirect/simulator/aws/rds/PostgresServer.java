package io.apidirect.simulator.aws.rds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A running PostgreSQL. It ends with the simulator, even when that is killed: a watcher holds the
 * other end of a pipe.
 *
 * @param settings that it was given when it started
 */
record PostgresServer(
        Superuser superuser,
        Map<String, String> settings,
        EmbeddedPostgres postgres,
        Optional<Watcher> watcher)
        implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Starts on the data of a folder, which is made where it is not there. */
    static PostgresServer start(Path data, Place place, Map<String, String> settings) {
        var folder = new PostgresFolder(data);
        try {
            var known = folder.key();
            if (known.isPresent()) {
                folder.lock();
            }
            var superuser =
                    new Superuser(place, known.orElseGet(() -> UUID.randomUUID().toString()));
            var postgres = builder(data, superuser, settings).start();
            var watcher = Watcher.of(folder.processFile());
            if (known.isEmpty()) {
                lock(folder, superuser);
            }
            superuser.await(PATIENCE);
            return new PostgresServer(superuser, settings, postgres, watcher);
        } catch (IOException | SQLException | RuntimeException notStarted) {
            throw new CannotServe("PostgreSQL does not start", notStarted);
        }
    }

    private static EmbeddedPostgres.Builder builder(
            Path data, Superuser superuser, Map<String, String> settings) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(binaries().toFile())
                        .setRegisterShutdownHook(false)
                        .setPort(superuser.place().port())
                        .setConnectConfig("password", superuser.key())
                        .setServerConfig("listen_addresses", superuser.place().address())
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("wal_keep_size", "256MB")
                        .setServerConfig("shared_buffers", "16MB")
                        .setServerConfig("max_connections", "100")
                        .setOutputRedirector(Redirect.DISCARD)
                        .setErrorRedirector(Redirect.DISCARD)
                        .setPGStartupWait(PATIENCE);
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /** Shared by all simulators of a user, as unpacking takes its time. */
    private static Path binaries() throws IOException {
        var cache =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return Files.createDirectories(cache.resolve("apidirect-simulator/postgresql"));
    }

    private static void lock(PostgresFolder folder, Superuser superuser)
            throws SQLException, IOException {
        try (var connection = superuser.connection()) {
            new PostgresRoles(connection).password(Superuser.NAME, superuser.key());
            folder.keep(superuser.key());
            folder.lock();
            new PostgresRoles(connection).reload();
        }
    }

    /** Makes user and database where they are missing, and gives the user this password. */
    void prepare(String user, String password, String name) {
        try (var connection = superuser.connection()) {
            new PostgresRoles(connection).prepare(user, password, name);
        } catch (SQLException refused) {
            throw new CannotServe("PostgreSQL cannot be prepared", refused);
        }
    }

    /** Gives the server these settings in the place of all that it was given while it ran. */
    void tune(Map<String, String> wanted) {
        try (var connection = superuser.connection()) {
            new PostgresRoles(connection).tune(wanted);
        } catch (SQLException refused) {
            throw new CannotServe("PostgreSQL takes not all parameters", refused);
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
