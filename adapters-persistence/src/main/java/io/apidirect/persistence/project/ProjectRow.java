package io.apidirect.persistence.project;

import io.apidirect.domain.project.Project;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.ProjectSlug;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One project. */
@Entity
@Table(name = "project")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ProjectRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    private String slug;

    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version private long version;

    static ProjectRow of(Project.Snapshot project) {
        var row = new ProjectRow();
        row.id = project.id().value();
        row.organization = project.organization().value();
        row.slug = project.slug().value();
        row.description = project.description();
        row.createdAt = project.createdAt();
        row.deletedAt = project.deletedAt().orElse(null);
        row.version = Math.max(1, project.version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    Project project() {
        return Project.restore(
                new Project.Snapshot(
                        new ProjectId(id),
                        new OrganizationId(organization),
                        new ProjectSlug(slug),
                        description,
                        createdAt,
                        Optional.ofNullable(deletedAt),
                        version));
    }
}
