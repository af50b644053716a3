package io.apidirect.domain.customdomain;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happened to a custom domain. */
public sealed interface CustomDomainEvent extends DomainEvent {

    CustomDomainId domain();

    @Override
    default String subject() {
        return domain().text();
    }

    /** Somebody wants an environment to answer to a name. */
    record Requested(
            CustomDomainId domain,
            OrganizationId organization,
            EnvironmentId environment,
            String host,
            Actor actor,
            Instant at)
            implements CustomDomainEvent {
        @Override
        public String name() {
            return "custom-domain.requested.v1";
        }
    }

    /** Its certificate is there; the next plan uses it. */
    record Issued(
            CustomDomainId domain,
            OrganizationId organization,
            String host,
            String certificate,
            Actor actor,
            Instant at)
            implements CustomDomainEvent {
        @Override
        public String name() {
            return "custom-domain.issued.v1";
        }
    }

    /** It has no certificate, or none any more. */
    record Failed(
            CustomDomainId domain,
            OrganizationId organization,
            String host,
            String reason,
            Actor actor,
            Instant at)
            implements CustomDomainEvent {
        @Override
        public String name() {
            return "custom-domain.failed.v1";
        }
    }

    /** It was given up. */
    record GivenUp(
            CustomDomainId domain,
            OrganizationId organization,
            String host,
            Actor actor,
            Instant at)
            implements CustomDomainEvent {
        @Override
        public String name() {
            return "custom-domain.given-up.v1";
        }
    }

    /** Nothing of it is left at AWS. */
    record Removed(
            CustomDomainId domain,
            OrganizationId organization,
            String host,
            Actor actor,
            Instant at)
            implements CustomDomainEvent {
        @Override
        public String name() {
            return "custom-domain.removed.v1";
        }
    }
}
