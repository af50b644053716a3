package io.apidirect.bootstrap.metrics;

import io.apidirect.bootstrap.wiring.ServerResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How far the delivery of events is behind, and what it has given up. */
@ApplicationScoped
public class OutboxGauges {

    static final String GIVEN_UP = "apidirect_events_given_up";
    static final String OLDEST = "apidirect_events_oldest_waiting_seconds";

    private static final int PATIENCE_SECONDS = 2;

    private static final String COUNT_GIVEN_UP =
            "select count(*) from outbox_delivery where dead_at is not null";

    private static final String AGE_OF_OLDEST =
            """
            select coalesce(extract(epoch from now() - least(
              (select min(at) from outbox where published_at is null),
              (select min(o.at) from outbox_delivery d join outbox o on o.id = d.event_id
               where d.delivered_at is null and d.dead_at is null))), 0)
            """;

    private final ServerResources server;

    @Inject
    public OutboxGauges(ServerResources server) {
        this.server = server;
    }

    void register(
            @Observes @Initialized(ApplicationScoped.class) Object started,
            MetricRegistry metrics) {
        gauge(metrics, GIVEN_UP, "Deliveries of events that were given up", COUNT_GIVEN_UP);
        gauge(metrics, OLDEST, "Age of the oldest event that waits", AGE_OF_OLDEST);
    }

    private void gauge(MetricRegistry metrics, String name, String description, String question) {
        var metadata = Metadata.builder().withName(name).withDescription(description).build();
        metrics.gauge(metadata, question, this::ask);
    }

    /** Not a number while the database does not answer. */
    private double ask(String question) {
        try (var connection = server.jobs().getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (var answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getDouble(1);
            }
        } catch (SQLException _) {
            return Double.NaN;
        }
    }
}
