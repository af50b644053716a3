package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.TimeForecast;
import jakarta.inject.Inject;

/** Everything that a plan says, gathered from those who know it. */
@Errand
public class PlanContent {

    private final LayerPlanner planner;
    private final ComplianceReview compliance;
    private final EstimateCost cost;
    private final PermissionReview permissions;

    @Inject
    public PlanContent(
            LayerPlanner planner,
            ComplianceReview compliance,
            EstimateCost cost,
            PermissionReview permissions) {
        this.planner = planner;
        this.compliance = compliance;
        this.cost = cost;
        this.permissions = permissions;
    }

    ChangePlan.Content of(PlanBasis basis, PlanChange.Command command) {
        var layers = planner.plan(basis);
        return new ChangePlan.Content(
                basis.environment(),
                basis.accountLink(),
                basis.settings(),
                command.sourceSize(),
                basis.basis(),
                layers,
                compliance
                        .review(basis.settings(), basis.outputs(), basis.accountLink())
                        .findings(),
                cost.forecast(basis),
                permissions.changes(basis),
                TimeForecast.of(layers, basis.past()),
                basis.safeguards(),
                command.planner(),
                null);
    }
}
