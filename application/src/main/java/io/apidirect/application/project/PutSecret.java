package io.apidirect.application.project;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.SecretStore;
import io.apidirect.domain.project.SecretValue;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;

/** Puts the value of a secret into the customer's account and keeps its ARN; may be repeated. */
@Errand
public class PutSecret {

    private final BeginPuttingSecret begin;
    private final SecretStore store;
    private final RecordSecret record;

    @Inject
    public PutSecret(BeginPuttingSecret begin, SecretStore store, RecordSecret record) {
        this.begin = begin;
        this.store = store;
        this.record = record;
    }

    /** Which secret; its value is checked before and travels beside. */
    public record Command(
            EnvironmentPath environment, Actor actor, VariableName name, SecretValue value) {

        /** Reads what a person sent, refusing every fault at once. */
        public static Command of(
                EnvironmentPath environment, Actor actor, String name, String value) {
            var checked = SecretValue.of(name, value);
            return new Command(environment, actor, new VariableName(name), checked);
        }
    }

    public Environment.Snapshot put(Command command) {
        var target =
                begin.begin(new BeginPuttingSecret.Command(command.environment(), command.name()));
        var arn = store.put(target.account(), target.place(), command.value(), command.actor());
        var recorded =
                new RecordSecret.Command(
                        command.environment().organization(), command.actor(), target.place(), arn);
        try {
            return record.record(recorded);
        } catch (RuleBroken | NotFound refused) {
            // Nobody would ever find it again: its environment is gone, or has no room for it.
            store.delete(target.account(), target.place(), command.actor());
            throw refused;
        }
    }
}
