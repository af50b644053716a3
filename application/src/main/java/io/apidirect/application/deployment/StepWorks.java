package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.Failure;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.shared.ProviderRefused;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the work for a step and turns the provider's refusals and silences into reports. */
@Errand
public class StepWorks {

    private static final String AFTER_A_REFUSAL =
            "Remove the named cause in your AWS account (apidirect aws verify looks at the link), then"
                    + " run the command again.";

    private final StackWork stack;
    private final RemovalWork removal;
    private final SourceWork source;
    private final ImageWork image;
    private final HealthWork health;
    private final TidyingUp tidyingUp;

    @Inject
    public StepWorks(
            StackWork stack,
            RemovalWork removal,
            SourceWork source,
            ImageWork image,
            HealthWork health,
            TidyingUp tidyingUp) {
        this.stack = stack;
        this.removal = removal;
        this.source = source;
        this.image = image;
        this.health = health;
        this.tidyingUp = tidyingUp;
    }

    StepReport advance(Assignment assignment, Workplace workplace) {
        try {
            return workFor(assignment).advance(assignment, workplace);
        } catch (ProviderUnavailable e) {
            return new StepReport.Unanswered(e.detail());
        } catch (ProviderRefused e) {
            return new StepReport.Broken(new Failure(e.detail(), AFTER_A_REFUSAL), List.of());
        } catch (RuleBroken e) {
            return new StepReport.Broken(new Failure(e.detail(), e.rule().fix()), List.of());
        }
    }

    private StepWork workFor(Assignment assignment) {
        return switch (assignment.step()) {
            case BUILD_STACK, NETWORK_STACK, DATA_STACK, SERVICE_STACK, MONITORING_STACK -> stack;
            case SERVICE_RESTORE -> assignment.fallback() == null ? removal : stack;
            case MONITORING_REMOVAL,
                    SERVICE_REMOVAL,
                    DATA_REMOVAL,
                    NETWORK_REMOVAL,
                    BUILD_REMOVAL ->
                    removal;
            case SOURCE -> source;
            case IMAGE -> image;
            case HEALTH -> health;
            case SOURCE_REMOVAL, INVENTORY -> tidyingUp;
        };
    }
}
