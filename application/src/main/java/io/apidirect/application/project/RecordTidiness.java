package io.apidirect.application.project;

import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environments;
import jakarta.inject.Inject;

/** Last part of {@link TidyUpSecrets}: nothing is left, and the names are free. */
@UseCase
public class RecordTidiness {

    private final Environments environments;

    @Inject
    public RecordTidiness(Environments environments) {
        this.environments = environments;
    }

    public void record(DeletedEnvironment deleted) {
        environments
                .findDeleted(deleted.organization(), deleted.id())
                .ifPresent(
                        environment -> {
                            environment.forgetSecrets();
                            environments.save(environment);
                        });
    }
}
