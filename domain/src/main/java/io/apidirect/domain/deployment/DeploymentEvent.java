package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happens to a deployment; {@code environment} reads {@code project/environment}. */
public sealed interface DeploymentEvent extends DomainEvent {

    DeploymentId deployment();

    @Override
    default String subject() {
        return deployment().text();
    }

    record Started(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String environment,
            Deployment.Kind kind,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.started.v1";
        }
    }

    record CancellationRequested(
            DeploymentId deployment, OrganizationId organization, Actor actor, Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.cancellation-requested.v1";
        }
    }

    record WentLive(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String environment,
            int release,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.went-live.v1";
        }
    }

    /** What was changed by hand is as it was deployed again. */
    record Repaired(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String environment,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.repaired.v1";
        }
    }

    record Failed(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String cause,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.failed.v1";
        }
    }

    record RolledBack(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String cause,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.rolled-back.v1";
        }
    }

    record Cancelled(DeploymentId deployment, OrganizationId organization, Actor actor, Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.cancelled.v1";
        }
    }

    record Destroyed(
            DeploymentId deployment,
            OrganizationId organization,
            Actor actor,
            String environment,
            Instant at)
            implements DeploymentEvent {
        @Override
        public String name() {
            return "deployment.destroyed.v1";
        }
    }
}
