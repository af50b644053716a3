package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Destruction;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.deployment.Repair;
import io.apidirect.domain.deployment.Rollback;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.Undertaking;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Gate: what a wish comes to, given what is wanted and what stands. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class Undertakings {

    private final DesiredEnvironments desired;
    private final StandingEnvironments standing;
    private final DriftChecks checks;

    @Inject
    public Undertakings(
            DesiredEnvironments desired, StandingEnvironments standing, DriftChecks checks) {
        this.desired = desired;
        this.standing = standing;
        this.checks = checks;
    }

    /** An undertaking and where. */
    record Prepared(
            Undertaking undertaking, DesiredEnvironment wanted, RunningEnvironment stands) {}

    /** Holds the environment until the transaction ends: what was read here still is so then. */
    Prepared prepare(EnvironmentPath path, UndertakingWish wish) {
        var wanted = desired.held(path);
        var stands = standing.the(path.organization(), wanted.id(), path.environment());
        return new Prepared(read(wish, stands), wanted, stands);
    }

    private Undertaking read(UndertakingWish wish, RunningEnvironment stands) {
        return switch (wish) {
            case UndertakingWish.Rollback(var release) ->
                    new Rollback(stands.earlier(release).number());
            case UndertakingWish.Repair(var check) -> repair(check, stands);
            case UndertakingWish.Destruction() -> new Destruction();
        };
    }

    private Undertaking repair(DriftCheckId check, RunningEnvironment stands) {
        var newest =
                checks.latest(stands.organization(), stands.id())
                        .filter(it -> it.order().id().equals(check))
                        .orElseThrow(() -> outdated(check));
        return new Repair(List.copyOf(newest.repairable()));
    }

    private static RuleBroken outdated(DriftCheckId check) {
        return new RuleBroken(
                DeploymentRule.DRIFT_IS_KNOWN,
                "Drift check %s is not the newest of this environment.".formatted(check));
    }
}
