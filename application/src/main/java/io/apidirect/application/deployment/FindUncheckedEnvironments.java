package io.apidirect.application.deployment;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DriftChecks;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which environments of which organisations are due for a look. */
@UseCase
public class FindUncheckedEnvironments {

    private static final int AT_ONCE = 200;

    private final DriftChecks checks;

    @Inject
    public FindUncheckedEnvironments(DriftChecks checks) {
        this.checks = checks;
    }

    /** Environments not looked at since that moment. */
    public record Query(Instant before) implements AsPlatform {
        @Override
        public String reason() {
            return "every organisation's environments are looked at for drift";
        }
    }

    public List<DriftChecks.Place> find(Query query) {
        return checks.listUnchecked(query.before(), AT_ONCE);
    }
}
