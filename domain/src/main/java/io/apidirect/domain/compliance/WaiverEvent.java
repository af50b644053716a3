package io.apidirect.domain.compliance;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happens to a waiver. That it expired is a matter of the clock, and no event. */
public sealed interface WaiverEvent extends DomainEvent {

    WaiverId waiver();

    @Override
    default String subject() {
        return waiver().text();
    }

    /** Somebody asks that a broken rule be tolerated. */
    record Requested(
            WaiverId waiver,
            OrganizationId organization,
            EnvironmentId environment,
            String rule,
            String resource,
            String reason,
            Instant expiresAt,
            Actor actor,
            Instant at)
            implements WaiverEvent {
        @Override
        public String name() {
            return "waiver.requested.v1";
        }
    }

    /** A second person agreed. */
    record Approved(WaiverId waiver, OrganizationId organization, Actor actor, Instant at)
            implements WaiverEvent {
        @Override
        public String name() {
            return "waiver.approved.v1";
        }
    }

    /** A second person did not agree. */
    record Refused(
            WaiverId waiver, OrganizationId organization, String reason, Actor actor, Instant at)
            implements WaiverEvent {
        @Override
        public String name() {
            return "waiver.refused.v1";
        }
    }

    /** It ended before its time. */
    record Withdrawn(WaiverId waiver, OrganizationId organization, Actor actor, Instant at)
            implements WaiverEvent {
        @Override
        public String name() {
            return "waiver.withdrawn.v1";
        }
    }
}
