package io.apidirect.application.deployment;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.DriftCheckId;
import io.apidirect.domain.deployment.LayerDrift;
import io.apidirect.domain.deployment.StackDrift;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Runs one round of a drift check: every layer that is open is looked at once. A layer that the
 * account refuses to show is unknown; one that AWS gave no answer about stays open.
 */
@Errand
public class AdvanceDriftCheck implements BackgroundErrand {

    public static final String TASK = "advance-drift-check";

    private static final String UNLINKED =
            "The account link is not verified any more (apidirect aws verify).";

    private final DriftRounds rounds;
    private final StackDrift drift;
    private final Pace pace;

    @Inject
    public AdvanceDriftCheck(DriftRounds rounds, StackDrift drift, Pace pace) {
        this.rounds = rounds;
        this.drift = drift;
        this.pace = pace;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Outcome run(OrganizationId organization, UUID id) {
        var check = new DriftCheckId(id);
        var round = rounds.begin(new DriftRounds.Query(organization, check));
        var seen =
                round.layers().stream().map(layer -> layer.isOpen() ? look(layer, round) : layer);
        var progress = rounds.finish(new DriftRounds.Findings(organization, check, seen.toList()));
        return progress.hasEnded()
                ? new Outcome.Finished()
                : new Outcome.Again(pace.untilNextRound(progress.age(), 0));
    }

    private LayerDrift look(LayerDrift layer, DriftRounds.Round round) {
        return round.workplace()
                .map(workplace -> look(layer, workplace))
                .orElseGet(() -> layer.seen(List.of(), UNLINKED));
    }

    private LayerDrift look(LayerDrift layer, Workplace workplace) {
        var stack = workplace.address().stackName(layer.layer());
        try {
            return layer.detection().isEmpty()
                    ? drift.begin(workplace, stack).map(layer::begun).orElse(layer)
                    : drift.outcome(workplace, stack, layer.detection())
                            .map(it -> layer.seen(it.resources(), it.trouble()))
                            .orElse(layer);
        } catch (ProviderRefused refusal) {
            return layer.seen(List.of(), refusal.detail());
        } catch (ProviderUnavailable _) {
            return layer;
        }
    }
}
