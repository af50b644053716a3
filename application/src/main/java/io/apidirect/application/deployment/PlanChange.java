package io.apidirect.application.deployment;

import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import jakarta.inject.Inject;

/**
 * Says what deploying a source would change. Takes no lock and leaves nothing behind in the
 * account: change sets that were needed to compute differences are deleted again.
 */
@Errand
public class PlanChange {

    private final BeginPlan begin;
    private final PlanContent content;
    private final RecordPlan record;

    @Inject
    public PlanChange(BeginPlan begin, PlanContent content, RecordPlan record) {
        this.begin = begin;
        this.content = content;
        this.record = record;
    }

    /**
     * @param planner the person, also where an access token acts for it
     * @param app what the manifest asks for, validated
     * @param sourceSize bytes of the packed source
     */
    public record Command(
            Actor actor,
            UserId planner,
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
        return record.record(
                new RecordPlan.Command(basis.id(), command.actor(), content.of(basis, command)));
    }
}
