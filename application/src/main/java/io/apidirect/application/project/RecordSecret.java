package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link PutSecret}: remembers where the value was put. */
@UseCase
public class RecordSecret {

    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public RecordSecret(Environments environments, InstantSource clock) {
        this.environments = environments;
        this.clock = clock;
    }

    /** Which secret, and the ARN that it has got. */
    public record Command(OrganizationId organization, Actor actor, SecretPlace place, String arn)
            implements InOrganization {}

    public Environment.Snapshot record(Command command) {
        var environment = environments.held(command.organization(), command.place().id());
        environment.referTo(
                command.place().name(), command.arn(), command.actor(), clock.instant());
        return environments.save(environment).snapshot();
    }
}
