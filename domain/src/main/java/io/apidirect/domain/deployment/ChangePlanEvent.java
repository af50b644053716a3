package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happens to a change plan. */
public sealed interface ChangePlanEvent extends DomainEvent {

    ChangePlanId plan();

    @Override
    default String subject() {
        return plan().text();
    }

    /** Somebody planned a change of an environment. */
    record Made(
            ChangePlanId plan,
            OrganizationId organization,
            Actor actor,
            String environment,
            String digest,
            Instant at)
            implements ChangePlanEvent {
        @Override
        public String name() {
            return "change-plan.made.v1";
        }
    }

    /** Somebody approved it; the deployment is its run. */
    record Approved(
            ChangePlanId plan,
            OrganizationId organization,
            Actor actor,
            DeploymentId deployment,
            Instant at)
            implements ChangePlanEvent {
        @Override
        public String name() {
            return "change-plan.approved.v1";
        }
    }
}
