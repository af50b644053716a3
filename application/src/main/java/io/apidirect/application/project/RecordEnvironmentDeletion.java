package io.apidirect.application.project;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link DeleteEnvironment}. */
@UseCase
public class RecordEnvironmentDeletion {

    private final Environments environments;
    private final Occupancy occupancy;
    private final InstantSource clock;

    @Inject
    public RecordEnvironmentDeletion(
            Environments environments, Occupancy occupancy, InstantSource clock) {
        this.environments = environments;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /** Which environment is gone. */
    public record Command(OrganizationId organization, Actor actor, EnvironmentId environment)
            implements InOrganization {}

    public void record(Command command) {
        var environment = environments.the(command.organization(), command.environment());
        environment.delete(occupancy, command.actor(), clock.instant());
        environments.save(environment);
    }
}
