package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.UUID;

/** An errand that only counts. */
@Errand
public class WalkOneStep implements BackgroundErrand {

    static final String TASK = "walk-one-step";

    private final WalkedSteps steps;

    @Inject
    public WalkOneStep(WalkedSteps steps) {
        this.steps = steps;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Outcome run(OrganizationId organization, UUID id) {
        steps.walk(id);
        return new Outcome.Finished();
    }
}
