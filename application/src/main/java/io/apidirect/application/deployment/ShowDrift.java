package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.shared.NotFound;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the last look at an environment has shown, or shows so far. */
@UseCase
public class ShowDrift {

    private final DesiredEnvironments desired;
    private final DriftChecks checks;

    @Inject
    public ShowDrift(DesiredEnvironments desired, DriftChecks checks) {
        this.desired = desired;
        this.checks = checks;
    }

    public Optional<DriftCheck> find(ShowRunningEnvironment.Query query) {
        var wanted = desired.the(query.environment());
        return checks.latest(query.organization(), wanted.id());
    }

    /**
     * @throws NotFound where nobody has looked yet
     */
    public DriftCheck show(ShowRunningEnvironment.Query query) {
        return find(query)
                .orElseThrow(
                        () -> new NotFound("drift check of", query.environment().environment()));
    }
}
