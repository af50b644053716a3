package io.apidirect.bootstrap.wiring;

import io.apidirect.application.deployment.Pace;
import io.apidirect.application.deployment.Patience;
import io.apidirect.aws.deployment.CloudFormationStacks;
import io.apidirect.aws.deployment.CodeBuildImages;
import io.apidirect.aws.deployment.EcsServiceTasks;
import io.apidirect.aws.deployment.HttpHealthProbe;
import io.apidirect.aws.deployment.S3Sources;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.Deployments;
import io.apidirect.domain.deployment.HealthProbe;
import io.apidirect.domain.deployment.ImageBuilds;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.ServiceTasks;
import io.apidirect.domain.deployment.Sources;
import io.apidirect.domain.deployment.Stacks;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.persistence.deployment.HibernateChangePlans;
import io.apidirect.persistence.deployment.HibernateDeployments;
import io.apidirect.persistence.deployment.HibernateRunningEnvironments;
import io.apidirect.persistence.jobs.Jobs;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.templates.YamlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;

/** What planning and deploying need from outside. */
@ApplicationScoped
public class DeploymentAdapters {

    private static final Duration PACE_OF_AWS = Duration.ofSeconds(3);

    @Produces
    ChangePlans changePlans(StatelessSession session, Outbox outbox) {
        return new HibernateChangePlans(session, outbox);
    }

    @Produces
    Deployments deployments(StatelessSession session, Outbox outbox, Jobs jobs) {
        return new HibernateDeployments(session, outbox, jobs);
    }

    @Produces
    RunningEnvironments runningEnvironments(StatelessSession session) {
        return new HibernateRunningEnvironments(session);
    }

    @Produces
    @Singleton
    Templates templates() {
        return new YamlTemplates();
    }

    @Produces
    Stacks stacks(AwsSessions sessions) {
        return new CloudFormationStacks(sessions);
    }

    @Produces
    ServiceTasks serviceTasks(AwsSessions sessions) {
        return new EcsServiceTasks(sessions);
    }

    @Produces
    ImageBuilds imageBuilds(AwsSessions sessions) {
        return new CodeBuildImages(sessions);
    }

    @Produces
    Sources sources(AwsSessions sessions) {
        return new S3Sources(sessions);
    }

    @Produces
    @Singleton
    HealthProbe healthProbe(Settings settings) {
        return new HttpHealthProbe(AwsAccess.endpoint(settings));
    }

    @Produces
    Pace pace(Settings settings, InstantSource clock) {
        return jittered(settings, clock);
    }

    @Produces
    Patience patience(Settings settings, InstantSource clock) {
        return jittered(settings, clock);
    }

    private static JitteredPace jittered(Settings settings, InstantSource clock) {
        var usual = settings.find(AwsSettings.PACE).orElse(PACE_OF_AWS);
        return new JitteredPace(usual, clock, RandomGenerator.getDefault());
    }
}
