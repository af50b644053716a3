package io.apidirect.application.deployment;

import io.apidirect.application.accountlink.ShowAccountLink;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.TimeForecast;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Everything that a plan says, gathered from those who know it. */
@Errand
public class PlanContent {

    private final LayerPlanner planner;
    private final ComplianceReview compliance;
    private final EstimateCost cost;
    private final PermissionReview permissions;
    private final ShowAccountLink links;
    private final PlanNotes notes;

    @Inject
    public PlanContent(
            LayerPlanner planner,
            ComplianceReview compliance,
            EstimateCost cost,
            PermissionReview permissions,
            ShowAccountLink links,
            PlanNotes notes) {
        this.planner = planner;
        this.compliance = compliance;
        this.cost = cost;
        this.permissions = permissions;
        this.links = links;
        this.notes = notes;
    }

    ChangePlan.Content of(PlanBasis basis, PlanChange.Command command) {
        var planned = planner.plan(basis);
        var layers = planned.changes();
        var link = basis.accountLink();
        return new ChangePlan.Content(
                basis.environment(),
                link,
                basis.settings(),
                command.sourceSize(),
                basis.basis(),
                layers,
                compliance.review(basis.settings(), basis.outputs(), link).findings(),
                cost.forecast(basis),
                permissions.changes(basis),
                TimeForecast.of(layers, basis.past(), notes.isSimulated()),
                basis.safeguards(),
                command.planner(),
                null,
                links.name(new ShowAccountLink.Query(command.organization(), link.text())),
                Stream.concat(notes.of(basis).stream(), planned.notes().stream()).toList());
    }
}
