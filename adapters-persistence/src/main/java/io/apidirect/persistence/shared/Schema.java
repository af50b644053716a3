package io.apidirect.persistence.shared;

import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the database to the schema of this version. */
public final class Schema {

    private static final String CHANGELOG = "db/changelog.yaml";

    private Schema() {}

    /**
     * Runs what has not run yet, as the owner of the tables. Several nodes may call it at a time:
     * one migrates, the others wait.
     */
    public static void migrate(DataSource owner) {
        try (var connection = owner.getConnection()) {
            var database =
                    DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var files = new ClassLoaderResourceAccessor(Schema.class.getClassLoader());
            Scope.child(
                    Scope.Attr.ui,
                    new LoggerUIService(),
                    () -> {
                        try (var liquibase = new Liquibase(CHANGELOG, files, database)) {
                            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                            liquibase.update(new Contexts());
                        }
                    });
        } catch (SQLException | LiquibaseException failed) {
            throw new IllegalStateException("The schema cannot be migrated: " + failed, failed);
        } catch (Exception unexpected) { // Scope.child declares no less
            throw new IllegalStateException(unexpected);
        }
    }
}
