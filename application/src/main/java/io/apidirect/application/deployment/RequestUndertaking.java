package io.apidirect.application.deployment;

import io.apidirect.application.project.EnvironmentPath;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Plans a rollback, a repair or a destroy, which somebody else approves; changes nothing. */
@UseCase
public class RequestUndertaking {

    private final Undertakings undertakings;
    private final ChangePlans plans;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public RequestUndertaking(
            Undertakings undertakings, ChangePlans plans, Ids ids, InstantSource clock) {
        this.undertakings = undertakings;
        this.plans = plans;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param planner the person, also where its access token asks
     */
    public record Command(
            UserId planner, Actor actor, EnvironmentPath environment, UndertakingWish wish)
            implements InOrganization {
        @Override
        public OrganizationId organization() {
            return environment.organization();
        }
    }

    public ChangePlan request(Command command) {
        var id = new ChangePlanId(ids.ofRequest());
        return plans.find(command.organization(), id)
                .orElseGet(() -> plans.save(plan(id, command)));
    }

    private ChangePlan plan(ChangePlanId id, Command command) {
        var prepared = undertakings.prepare(command.environment(), command.wish());
        var content =
                prepared.undertaking()
                        .content(prepared.stands(), prepared.wanted(), command.planner());
        return ChangePlan.make(id, content, command.actor(), clock.instant());
    }
}
