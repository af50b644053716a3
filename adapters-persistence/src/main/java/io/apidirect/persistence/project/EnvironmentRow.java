package io.apidirect.persistence.project;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.ProjectId;
import io.apidirect.domain.project.ProjectSlug;
import io.apidirect.domain.project.Safeguards;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One environment; what it wants by name is JSON. */
@Entity
@Table(name = "environment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EnvironmentRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    @Column(name = "project_id")
    private UUID project;

    @Column(name = "project_slug")
    private String projectSlug;

    private String slug;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Profile profile;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Approval approval;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Execution execution;

    @Column(name = "account_link_id")
    private UUID accountLink;

    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    private String variables;

    @JdbcTypeCode(SqlTypes.JSON)
    private String secrets;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version private long version;

    static EnvironmentRow of(Environment.Snapshot environment) {
        var row = new EnvironmentRow();
        row.id = environment.id().value();
        row.organization = environment.organization().value();
        row.project = environment.project().value();
        row.projectSlug = environment.projectSlug().value();
        row.slug = environment.slug().value();
        row.profile = environment.profile();
        row.approval = environment.safeguards().approval();
        row.execution = environment.safeguards().execution();
        row.accountLink = environment.accountLink().value();
        row.region = environment.region().value();
        row.variables = NamedValues.write(environment.variables());
        row.secrets = NamedValues.write(environment.secrets());
        row.createdAt = environment.createdAt();
        row.deletedAt = environment.deletedAt().orElse(null);
        row.version = Math.max(1, environment.version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    Environment environment() {
        return Environment.restore(
                new Environment.Snapshot(
                        new EnvironmentId(id),
                        new OrganizationId(organization),
                        new ProjectId(project),
                        new ProjectSlug(projectSlug),
                        new EnvironmentSlug(slug),
                        profile,
                        new Safeguards(approval, execution),
                        new AccountLinkId(accountLink),
                        new Region(region),
                        NamedValues.variables(variables),
                        NamedValues.secrets(secrets),
                        createdAt,
                        Optional.ofNullable(deletedAt),
                        version));
    }
}
