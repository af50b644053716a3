package io.apidirect.bootstrap.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real PostgreSQL as a child process. Its data stays in the installation's home folder, every
 * commit is on disk before it is acknowledged, and nobody gets in without a password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "apidirect";
    private static final String DATA = "postgresql";
    private static final String SUPERUSER = "database.superuser";

    /** Held here, because the logging system forgets loggers that nobody refers to. */
    private static final Logger ITS_LIBRARY = Logger.getLogger("io.zonky");

    private final Installation installation;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean isClosed;

    private EmbeddedDatabase(Installation installation, int port, EmbeddedPostgres postgres) {
        this.installation = installation;
        this.port = port;
        this.postgres = postgres;
    }

    static EmbeddedDatabase start(Installation installation) {
        ITS_LIBRARY.setLevel(Level.OFF);
        int port = Ports.free();
        return new EmbeddedDatabase(installation, port, open(installation, port));
    }

    /** Waits until its process ends, for whatever reason. */
    void awaitEnd() {
        Postmaster.of(installation.path(DATA)).ifPresent(Postmaster::awaitEnd);
    }

    /** Starts it again on the same port and data; nothing happens where it was closed. */
    synchronized void restart() {
        if (!isClosed) {
            release();
            postgres = open(installation, port);
        }
    }

    private static EmbeddedPostgres open(Installation installation, int port) {
        var data = installation.folder(DATA);
        Postmaster.of(data).ifPresent(Postmaster::stopFast);
        var log = Redirect.appendTo(installation.folder("logs").resolve("postgresql.log").toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            installation.folder("postgresql-binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setConnectConfig("password", installation.secret(SUPERUSER))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | RuntimeException notStarted) {
            throw new CannotStart(
                    "the embedded PostgreSQL does not start: %s; its log is %s"
                            .formatted(notStarted.getMessage(), log(installation)),
                    notStarted);
        }
    }

    Path log() {
        return log(installation);
    }

    private static Path log(Installation installation) {
        return installation.path("logs/postgresql.log");
    }

    /** Creates database, roles and passwords where they are missing. */
    synchronized Database prepare() {
        var owner = installation.secret("database.owner");
        var app = installation.secret("database.app");
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            var setup = new DatabaseSetup(connection);
            setup.createRoles();
            setup.setPassword("apidirect_owner", owner);
            setup.setPassword("apidirect_app", app);
            setup.setPassword("postgres", installation.secret(SUPERUSER));
            setup.createDatabase(NAME);
            setup.requirePasswords(installation.path(DATA));
        } catch (SQLException | IOException refused) {
            throw new CannotStart(
                    "the embedded PostgreSQL cannot be prepared: " + refused, refused);
        }
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
        return new Database(url, owner, app);
    }

    /** Returns when the last write is on disk and the last process gone. */
    @Override
    public synchronized void close() {
        isClosed = true;
        var postmaster = Postmaster.of(installation.path(DATA));
        release();
        postmaster.ifPresent(Postmaster::awaitEnd);
    }

    private void release() {
        try {
            postgres.close();
        } catch (IOException notStopped) {
            throw new UncheckedIOException(notStopped);
        }
    }
}
