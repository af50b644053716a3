package io.apidirect.application.deployment;

import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/**
 * Says what deploying a source would change. Takes no lock and leaves nothing behind in the
 * account: change sets that were needed to compute differences are deleted again.
 */
@Errand
public class PlanChange {

    private final BeginPlan begin;
    private final LayerPlanner planner;
    private final ComplianceReview compliance;
    private final EstimateCost cost;
    private final RecordPlan record;

    @Inject
    public PlanChange(
            BeginPlan begin,
            LayerPlanner planner,
            ComplianceReview compliance,
            EstimateCost cost,
            RecordPlan record) {
        this.begin = begin;
        this.planner = planner;
        this.compliance = compliance;
        this.cost = cost;
        this.record = record;
    }

    /**
     * @param app what the manifest asks for, validated
     * @param sourceSize bytes of the packed source
     */
    public record Command(
            Actor actor,
            EnvironmentPath environment,
            AppSettings app,
            SourceDigest source,
            long sourceSize)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public ChangePlan plan(Command command) {
        var basis = begin.begin(command);
        var layers = planner.plan(basis);
        var compliant = compliance.review(basis.settings(), basis.outputs());
        return record.record(
                new RecordPlan.Command(
                        command.actor(),
                        new ChangePlan.Content(
                                basis.environment(),
                                basis.accountLink(),
                                basis.settings(),
                                command.sourceSize(),
                                basis.basis(),
                                layers,
                                compliant.findings(),
                                cost.forecast(basis))));
    }
}
