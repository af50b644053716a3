package io.apidirect.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.MappedRows;
import io.apidirect.persistence.tenancy.PostgresTenancy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the real schema, one per JVM, used as the platform uses it: through the
 * role apidirect_app, behind row-level security.
 */
public final class PostgresForTests implements Transactions {

    private static final String DATABASE = "apidirect";

    private final EmbeddedPostgres postgres;
    private final SessionFactory sessions;
    private final CurrentSession current = new CurrentSession();

    private PostgresForTests() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            prepare();
            Schema.migrate(as("apidirect_owner"));
            sessions = Sessions.inLocalTransactions(app(), MappedRows.all());
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static PostgresForTests running() {
        return Once.INSTANCE;
    }

    /** A session for repositories: it belongs to the transaction that {@link #in} opened. */
    public StatelessSession session() {
        return current.proxy();
    }

    /** Runs {@code work} in one transaction in the name of {@code organization}. */
    public <T> T in(OrganizationId organization, Supplier<T> work) {
        return inNew(
                () -> {
                    new PostgresTenancy(session()).enter(organization);
                    return work.get();
                });
    }

    public void run(OrganizationId organization, Runnable work) {
        runInNew(
                () -> {
                    new PostgresTenancy(session()).enter(organization);
                    work.run();
                });
    }

    /** Runs {@code work} in one transaction as the platform. */
    public <T> T asPlatform(Supplier<T> work) {
        return inNew(
                () -> {
                    new PostgresTenancy(session()).enterAsPlatform("a test");
                    return work.get();
                });
    }

    /** A transaction in nobody's name. */
    @Override
    public <T> T inNew(Supplier<T> work) {
        return current.during(sessions, work);
    }

    public DataSource app() {
        return as("apidirect_app");
    }

    public DataSource owner() {
        return as("apidirect_owner");
    }

    /** Waits until some transaction waits for another one. */
    public void awaitSomebodyAtALock() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    while (!somebodyWaitsForALock()) {
                        Thread.onSpinWait();
                    }
                });
    }

    private boolean somebodyWaitsForALock() {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("select count(*) from pg_locks where not granted")) {
            return found.next() && found.getLong(1) > 0;
        } catch (SQLException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    private void prepare() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var script = Schema.class.getResourceAsStream("/db/roles.sql")) {
            var sql = Objects.requireNonNull(script, "db/roles.sql").readAllBytes();
            statement.execute(new String(sql, StandardCharsets.UTF_8));
            statement.execute("create database " + DATABASE + " owner apidirect_owner");
        }
    }

    private DataSource as(String role) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName(DATABASE);
        source.setUser(role);
        return source;
    }

    private static final class Once {
        static final PostgresForTests INSTANCE = new PostgresForTests();
    }
}
