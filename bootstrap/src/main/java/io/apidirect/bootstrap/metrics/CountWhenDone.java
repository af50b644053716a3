package io.apidirect.bootstrap.metrics;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.application.shared.Reaction;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts how deployments ended and how many account links were verified. */
@Dependent
public class CountWhenDone implements Reaction {

    static final String LINKS_VERIFIED = "apidirect_account_links_verified";
    static final String DEPLOYMENTS_ENDED = "apidirect_deployments_ended";
    private static final String LINK_VERIFIED = "account-link.verified.v1";

    private static final Map<String, String> OUTCOMES =
            Map.of(
                    "deployment.went-live.v1", "live",
                    "deployment.failed.v1", "failed",
                    "deployment.rolled-back.v1", "rolled-back",
                    "deployment.cancelled.v1", "cancelled",
                    "deployment.destroyed.v1", "destroyed");

    private final MetricRegistry metrics;

    @Inject
    public CountWhenDone(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "count-what-was-done";
    }

    @Override
    public boolean reactsTo(String eventName) {
        return eventName.equals(LINK_VERIFIED) || OUTCOMES.containsKey(eventName);
    }

    @Override
    public void react(EventEnvelope event) {
        var outcome = OUTCOMES.get(event.name());
        if (outcome == null) {
            metrics.counter(LINKS_VERIFIED).inc();
        } else {
            metrics.counter(DEPLOYMENTS_ENDED, new Tag("outcome", outcome)).inc();
        }
    }
}
