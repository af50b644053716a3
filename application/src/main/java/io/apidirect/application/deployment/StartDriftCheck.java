package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Begins to look for drift; while a look goes on, that one is the answer. */
@UseCase
public class StartDriftCheck {

    private final DesiredEnvironments desired;
    private final StandingEnvironments standing;
    private final DriftChecks checks;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public StartDriftCheck(
            DesiredEnvironments desired,
            StandingEnvironments standing,
            DriftChecks checks,
            Ids ids,
            InstantSource clock) {
        this.desired = desired;
        this.standing = standing;
        this.checks = checks;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(Actor actor, EnvironmentPath environment) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    /** In nobody's name, because it is time. */
    public record Scheduled(OrganizationId organization, EnvironmentId environment)
            implements InOrganization {}

    public DriftCheck start(Command command) {
        return start(desired.the(command.environment()), command.actor());
    }

    public DriftCheck start(Scheduled command) {
        return start(desired.the(command.organization(), command.environment()), Actor.SYSTEM);
    }

    private DriftCheck start(DesiredEnvironment wanted, Actor actor) {
        var id = new DriftCheckId(ids.ofRequest());
        return checks.find(wanted.organization(), id)
                .or(() -> open(wanted))
                .orElseGet(() -> begin(id, wanted, actor));
    }

    private Optional<DriftCheck> open(DesiredEnvironment wanted) {
        return checks.latest(wanted.organization(), wanted.id()).filter(check -> !check.hasEnded());
    }

    private DriftCheck begin(DriftCheckId id, DesiredEnvironment wanted, Actor actor) {
        var name = wanted.environment().value();
        var stands = standing.the(wanted.organization(), wanted.id(), name);
        // What is just being changed differs from what was deployed, and that is no drift.
        stands.requireNoChange();
        var order =
                new DriftCheck.Order(
                        id,
                        wanted.id(),
                        wanted.accountLink(),
                        Addresses.of(wanted),
                        actor,
                        clock.instant());
        return checks.save(DriftCheck.start(order, stands.digests().keySet()));
    }
}
