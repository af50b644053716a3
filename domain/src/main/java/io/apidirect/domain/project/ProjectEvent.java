package io.apidirect.domain.project;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;

/** What happened to a project. */
public sealed interface ProjectEvent extends DomainEvent {

    ProjectId project();

    @Override
    default String subject() {
        return project().text();
    }

    /** A project was created. */
    record Created(
            ProjectId project, OrganizationId organization, String slug, Actor actor, Instant at)
            implements ProjectEvent {
        @Override
        public String name() {
            return "project.created.v1";
        }
    }

    /** Its description changed. */
    record Changed(
            ProjectId project,
            OrganizationId organization,
            String description,
            Actor actor,
            Instant at)
            implements ProjectEvent {
        @Override
        public String name() {
            return "project.changed.v1";
        }
    }

    /** It was deleted; its name is free again. */
    record Deleted(
            ProjectId project, OrganizationId organization, String slug, Actor actor, Instant at)
            implements ProjectEvent {
        @Override
        public String name() {
            return "project.deleted.v1";
        }
    }
}
