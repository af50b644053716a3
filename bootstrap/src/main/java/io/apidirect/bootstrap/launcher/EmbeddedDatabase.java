package io.apidirect.bootstrap.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL as a child process. Its data stays in the installation's home folder, every
 * commit is on disk before it is acknowledged, and nobody gets in without a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "apidirect";
    private static final String DATA = "postgresql";

    /** Held here, because the logging system forgets loggers that nobody refers to. */
    private static final Logger ITS_LIBRARY = Logger.getLogger("io.zonky");

    private static final List<String> WITH_PASSWORD_ONLY =
            List.of(
                    "local all all scram-sha-256",
                    "host all all 127.0.0.1/32 scram-sha-256",
                    "host all all ::1/128 scram-sha-256");

    private final EmbeddedPostgres postgres;
    private final Installation installation;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Installation installation) {
        this.postgres = postgres;
        this.installation = installation;
    }

    static EmbeddedDatabase start(Installation installation) {
        ITS_LIBRARY.setLevel(Level.WARNING);
        var data = installation.folder(DATA);
        endLeftover(data);
        var log = Redirect.appendTo(installation.folder("logs").resolve("postgresql.log").toFile());
        try {
            var postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setOverrideWorkingDirectory(
                                    installation.folder("postgresql-binaries").toFile())
                            .setRegisterShutdownHook(false)
                            .setPort(Ports.free())
                            .setConnectConfig("password", installation.secret("database.superuser"))
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setOutputRedirector(log)
                            .setErrorRedirector(log)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .start();
            return new EmbeddedDatabase(postgres, installation);
        } catch (IOException | RuntimeException notStarted) {
            throw new CannotStart(
                    "the embedded PostgreSQL does not start: %s; its log is %s"
                            .formatted(
                                    notStarted.getMessage(),
                                    installation.path("logs/postgresql.log")),
                    notStarted);
        }
    }

    /** Creates database, roles and passwords where they are missing. */
    Database prepare() {
        var owner = installation.secret("database.owner");
        var app = installation.secret("database.app");
        var superuser = installation.secret("database.superuser");
        try {
            try (var connection = postgres.getPostgresDatabase().getConnection()) {
                execute(connection, rolesScript());
                setPassword(connection, "apidirect_owner", owner);
                setPassword(connection, "apidirect_app", app);
                setPassword(connection, "postgres", superuser);
                createDatabase(connection);
                requirePasswords(connection);
            }
        } catch (SQLException | IOException refused) {
            throw new CannotStart(
                    "the embedded PostgreSQL cannot be prepared: " + refused, refused);
        }
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), NAME),
                owner,
                app);
    }

    /** Returns when the last write is on disk and the last process gone. */
    @Override
    public void close() {
        var postmaster = postmaster(installation.path(DATA));
        try {
            postgres.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
        postmaster.ifPresent(process -> process.onExit().join());
    }

    /** A postmaster whose launcher was killed still holds the data folder. */
    private static void endLeftover(Path data) {
        postmaster(data)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(EmbeddedDatabase::stopFast);
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void stopFast(ProcessHandle postmaster) {
        try {
            // SIGINT: roll back what runs and stop; SIGTERM would wait for every client to leave.
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
            postmaster.onExit().join();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        }
    }

    private static void setPassword(Connection connection, String role, String password)
            throws SQLException {
        execute(connection, "alter role %s password '%s'".formatted(role, password));
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + NAME + "'")) {
            if (found.next()) {
                return;
            }
        }
        execute(connection, "create database " + NAME + " owner apidirect_owner");
        execute(connection, "revoke all on database " + NAME + " from public");
        execute(connection, "grant connect on database " + NAME + " to apidirect_app");
    }

    private void requirePasswords(Connection connection) throws SQLException, IOException {
        Files.write(
                installation.path(DATA).resolve("pg_hba.conf"),
                WITH_PASSWORD_ONLY,
                StandardOpenOption.TRUNCATE_EXISTING);
        execute(connection, "select pg_reload_conf()");
    }

    private static String rolesScript() throws IOException {
        try (var script = EmbeddedDatabase.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IOException("db/roles.sql is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
