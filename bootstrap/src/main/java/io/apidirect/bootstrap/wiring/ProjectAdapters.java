package io.apidirect.bootstrap.wiring;

import io.apidirect.aws.project.SecretsManagerSecretStore;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.persistence.deployment.HibernateRunningEnvironments;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.project.HibernateEnvironments;
import io.apidirect.persistence.project.HibernateProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.StatelessSession;

/** What projects and environments need from outside. */
@ApplicationScoped
public class ProjectAdapters {

    @Produces
    Projects projects(StatelessSession session, Outbox outbox) {
        return new HibernateProjects(session, outbox);
    }

    @Produces
    Environments environments(StatelessSession session, Outbox outbox, Jobs jobs) {
        return new HibernateEnvironments(session, outbox, jobs);
    }

    @Produces
    Occupancy occupancy(StatelessSession session) {
        return new HibernateRunningEnvironments(session);
    }

    @Produces
    SecretStore secretStore(AwsSessions sessions) {
        return new SecretsManagerSecretStore(sessions);
    }
}
