package io.apidirect.persistence.deployment;

import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.ProgressLine;
import io.apidirect.domain.deployment.StepName;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** The story of each deployment, one row a line. */
final class DeploymentLines {

    private static final String INSERT_LINE =
            """
            insert into deployment_line
              (deployment_id, sequence, organization_id, at, step, subject, status, message)
            values (:deployment, :sequence, :organization, :at, :step, :subject, :status, :message)
            """;

    private static final String LINES =
            """
            select sequence, at, step, subject, status, message from deployment_line
            where organization_id = :organization and deployment_id = :deployment
              and sequence > :after
            order by sequence limit :limit
            """;

    private final StatelessSession session;

    DeploymentLines(StatelessSession session) {
        this.session = session;
    }

    void insert(Deployment deployment, ProgressLine.Numbered numbered) {
        var line = numbered.line();
        session.createNativeMutationQuery(INSERT_LINE)
                .setParameter("deployment", deployment.id().value())
                .setParameter("sequence", numbered.sequence())
                .setParameter("organization", deployment.organization().value())
                .setParameter("at", line.at())
                .setParameter("step", line.step().name())
                .setParameter("subject", line.subject())
                .setParameter("status", line.status())
                .setParameter("message", line.message())
                .executeUpdate();
    }

    /** The lines after {@code sequence}, oldest first. */
    List<ProgressLine.Numbered> after(
            OrganizationId organization, DeploymentId id, long sequence, int limit) {
        return session
                .createNativeQuery(LINES, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("deployment", id.value())
                .setParameter("after", sequence)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(DeploymentLines::line)
                .toList();
    }

    private static ProgressLine.Numbered line(Tuple row) {
        return new ProgressLine.Numbered(
                row.get("sequence", Long.class),
                new ProgressLine(
                        StepName.valueOf(row.get("step", String.class)),
                        row.get("at", Instant.class),
                        row.get("subject", String.class),
                        row.get("status", String.class),
                        row.get("message", String.class)));
    }
}
