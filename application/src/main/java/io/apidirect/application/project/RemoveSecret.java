package io.apidirect.application.project;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.domain.shared.Actor;
import jakarta.inject.Inject;

/** Deletes a secret in the customer's account and forgets it; may be repeated. */
@Errand
public class RemoveSecret {

    private final BeginRemovingSecret begin;
    private final SecretStore store;
    private final RecordSecretRemoval record;

    @Inject
    public RemoveSecret(BeginRemovingSecret begin, SecretStore store, RecordSecretRemoval record) {
        this.begin = begin;
        this.store = store;
        this.record = record;
    }

    /** Which secret. */
    public record Command(EnvironmentPath environment, Actor actor, String name) {}

    public void remove(Command command) {
        var target =
                begin.begin(new BeginRemovingSecret.Command(command.environment(), command.name()));
        store.delete(target.account(), target.place(), command.actor());
        record.record(
                new RecordSecretRemoval.Command(
                        command.environment().organization(), command.actor(), target.place()));
    }
}
