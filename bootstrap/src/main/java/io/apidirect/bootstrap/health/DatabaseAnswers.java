package io.apidirect.bootstrap.health;

import io.apidirect.bootstrap.wiring.ServerResources;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while PostgreSQL answers within two seconds. */
@Readiness
@Dependent
public class DatabaseAnswers implements HealthCheck {

    private static final int PATIENCE_SECONDS = 2;

    private final ServerResources server;

    @Inject
    public DatabaseAnswers(ServerResources server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (var connection = server.jobs().getConnection()) {
            return answer.status(connection.isValid(PATIENCE_SECONDS)).build();
        } catch (SQLException silent) {
            return answer.down().withData("reason", String.valueOf(silent.getMessage())).build();
        }
    }
}
