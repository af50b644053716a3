package io.apidirect.application.project;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.domain.shared.Actor;
import jakarta.inject.Inject;

/**
 * Deletes an environment that does not run, and its secrets in the customer's account where we
 * still reach them; may be repeated.
 */
@Errand
public class DeleteEnvironment {

    private final BeginDeletingEnvironment begin;
    private final SecretStore store;
    private final RecordEnvironmentDeletion record;

    @Inject
    public DeleteEnvironment(
            BeginDeletingEnvironment begin, SecretStore store, RecordEnvironmentDeletion record) {
        this.begin = begin;
        this.store = store;
        this.record = record;
    }

    /** Which environment. */
    public record Command(EnvironmentPath environment, Actor actor) {}

    public void delete(Command command) {
        var going = begin.begin(new BeginDeletingEnvironment.Command(command.environment()));
        going.account()
                .ifPresent(
                        account ->
                                going.secrets()
                                        .forEach(
                                                place ->
                                                        store.delete(
                                                                account, place, command.actor())));
        record.record(
                new RecordEnvironmentDeletion.Command(
                        command.environment().organization(), command.actor(), going.id()));
    }
}
