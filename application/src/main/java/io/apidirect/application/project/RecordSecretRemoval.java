package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.SecretPlace;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link RemoveSecret}: forgets where the value was. */
@UseCase
public class RecordSecretRemoval {

    private final Environments environments;
    private final InstantSource clock;

    @Inject
    public RecordSecretRemoval(Environments environments, InstantSource clock) {
        this.environments = environments;
        this.clock = clock;
    }

    /** Which secret is gone. */
    public record Command(OrganizationId organization, Actor actor, SecretPlace place)
            implements InOrganization {}

    public void record(Command command) {
        var environment = environments.held(command.organization(), command.place().id());
        environment.forget(command.place().name(), command.actor(), clock.instant());
        environments.save(environment);
    }
}
