package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happened to an environment. No event carries the value of a variable or secret. */
public sealed interface EnvironmentEvent extends DomainEvent {

    EnvironmentId environment();

    @Override
    default String subject() {
        return environment().text();
    }

    /** An environment was created. */
    record Created(
            EnvironmentId environment,
            OrganizationId organization,
            ProjectId project,
            String slug,
            Profile profile,
            AccountLinkId accountLink,
            Region region,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.created.v1";
        }
    }

    /** Its profile or its place changed. */
    record Configured(
            EnvironmentId environment,
            OrganizationId organization,
            Profile profile,
            AccountLinkId accountLink,
            Region region,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.configured.v1";
        }
    }

    /** Who approves or who executes its changes was decided anew. */
    record Guarded(
            EnvironmentId environment,
            OrganizationId organization,
            Approval approval,
            Execution execution,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.guarded.v1";
        }
    }

    /** A variable got a value. */
    record VariableSet(
            EnvironmentId environment,
            OrganizationId organization,
            String variable,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.variable-set.v1";
        }
    }

    /** A variable was removed. */
    record VariableRemoved(
            EnvironmentId environment,
            OrganizationId organization,
            String variable,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.variable-removed.v1";
        }
    }

    /** A secret got a value, in the customer's account. */
    record SecretSet(
            EnvironmentId environment,
            OrganizationId organization,
            String secret,
            String arn,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.secret-set.v1";
        }
    }

    /** A secret was removed, here and in the customer's account. */
    record SecretRemoved(
            EnvironmentId environment,
            OrganizationId organization,
            String secret,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.secret-removed.v1";
        }
    }

    /** It was deleted; its name is free again. */
    record Deleted(
            EnvironmentId environment,
            OrganizationId organization,
            ProjectId project,
            String slug,
            Actor actor,
            Instant at)
            implements EnvironmentEvent {
        @Override
        public String name() {
            return "environment.deleted.v1";
        }
    }
}
