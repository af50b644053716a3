package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DriftCheck;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.deployment.LayerDrift;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The two halves of a round of a drift check: what to look at, and what was seen. */
@UseCase
public class DriftRounds {

    /** A layer that AWS tells nothing of for so long is unknown. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final DriftChecks checks;
    private final VerifiedAccounts accounts;
    private final InstantSource clock;

    @Inject
    public DriftRounds(DriftChecks checks, VerifiedAccounts accounts, InstantSource clock) {
        this.checks = checks;
        this.accounts = accounts;
        this.clock = clock;
    }

    public record Query(OrganizationId organization, DriftCheckId check)
            implements InOrganization {}

    /**
     * What to look at.
     *
     * @param workplace where; empty if the account's link is not verified any more
     */
    public record Round(List<LayerDrift> layers, Optional<Workplace> workplace) {}

    public record Findings(OrganizationId organization, DriftCheckId check, List<LayerDrift> layers)
            implements InOrganization {}

    /** How the check goes on. */
    public record Progress(boolean hasEnded, Duration age) {}

    public Round begin(Query query) {
        var check = checks.the(query.organization(), query.check());
        var order = check.order();
        var workplace =
                accounts.find(query.organization(), order.accountLink())
                        .map(
                                account ->
                                        new Workplace(
                                                account,
                                                order.address(),
                                                order.id().awsName(),
                                                order.actor()));
        return new Round(check.layers(), workplace);
    }

    public Progress finish(Findings findings) {
        var check = checks.the(findings.organization(), findings.check());
        var age = age(check);
        var layers =
                findings.layers().stream()
                        .map(layer -> age.compareTo(LONGEST) > 0 ? givenUp(layer) : layer)
                        .toList();
        check.record(layers, clock.instant());
        checks.save(check);
        return new Progress(check.hasEnded(), age);
    }

    private static LayerDrift givenUp(LayerDrift layer) {
        return layer.isOpen()
                ? layer.seen(List.of(), "AWS gave no answer within 30 minutes.")
                : layer;
    }

    private Duration age(DriftCheck check) {
        return Duration.between(check.order().createdAt(), clock.instant());
    }
}
