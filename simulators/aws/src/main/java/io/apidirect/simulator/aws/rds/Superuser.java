package io.apidirect.simulator.aws.rds;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Who may do everything in a PostgreSQL. The embedded server's own connections will not do: they
 * know one address only, where a copy's original answers.
 */
record Superuser(Place place, String key) {

    static final String NAME = "postgres";

    private static final long PACE = 50_000_000;

    Connection connection() throws SQLException {
        var url = "jdbc:postgresql://%s:%d/postgres".formatted(place.address(), place.port());
        return DriverManager.getConnection(url, NAME, key);
    }

    /** Waits until the server lets somebody in. */
    void await(Duration patience) throws SQLException {
        var end = Instant.now().plus(patience);
        while (true) {
            try (var _ = connection()) {
                return;
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(PACE);
            }
        }
    }
}
