package io.apidirect.application.project;

import io.apidirect.application.shared.BackgroundErrand;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Deletes the secrets of a deleted environment in the customer's account where we still reach them.
 * Until that is done nobody puts a secret under the same name, which would go with them.
 */
@Errand
public class TidyUpSecrets implements BackgroundErrand {

    public static final String TASK = "tidy-up-secrets";

    private final BeginTidyingUp begin;
    private final SecretStore store;
    private final RecordTidiness record;

    @Inject
    public TidyUpSecrets(BeginTidyingUp begin, SecretStore store, RecordTidiness record) {
        this.begin = begin;
        this.store = store;
        this.record = record;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Outcome run(OrganizationId organization, UUID id) {
        var deleted = new DeletedEnvironment(organization, new EnvironmentId(id));
        begin.begin(deleted)
                .forEach(target -> store.delete(target.account(), target.place(), Actor.SYSTEM));
        record.record(deleted);
        return new Outcome.Finished();
    }
}
