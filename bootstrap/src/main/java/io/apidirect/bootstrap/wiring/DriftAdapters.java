package io.apidirect.bootstrap.wiring;

import io.apidirect.application.deployment.DriftRhythm;
import io.apidirect.aws.deployment.CloudFormationDrift;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.deployment.DriftChecks;
import io.apidirect.domain.deployment.StackDrift;
import io.apidirect.persistence.deployment.HibernateDriftChecks;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.StatelessSession;

/** What looking for drift needs from outside. */
@ApplicationScoped
public class DriftAdapters {

    @Produces
    DriftChecks driftChecks(StatelessSession session, Outbox outbox, Jobs jobs) {
        return new HibernateDriftChecks(session, outbox, jobs);
    }

    @Produces
    StackDrift stackDrift(AwsSessions sessions) {
        return new CloudFormationDrift(sessions);
    }

    @Produces
    @Singleton
    DriftRhythm driftRhythm(Settings settings) {
        return new DriftRhythm(settings.the(Settings.DRIFT_EVERY));
    }
}
