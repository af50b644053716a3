package io.apidirect.application.project;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.Environments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** First part of {@link TidyUpSecrets}: which secrets are left, and within our reach. */
@UseCase
public class BeginTidyingUp {

    private final Environments environments;
    private final VerifiedAccounts accounts;

    @Inject
    public BeginTidyingUp(Environments environments, VerifiedAccounts accounts) {
        this.environments = environments;
        this.accounts = accounts;
    }

    /** Without a verified link the secrets are out of our reach and stay with their owner. */
    public List<SecretTarget> begin(DeletedEnvironment deleted) {
        return environments.findDeleted(deleted.organization(), deleted.id()).stream()
                .flatMap(this::targets)
                .toList();
    }

    private Stream<SecretTarget> targets(Environment deleted) {
        var now = deleted.snapshot();
        return accounts.find(now.organization(), now.accountLink()).stream()
                .flatMap(
                        account ->
                                deleted.places().stream()
                                        .map(place -> new SecretTarget(account, place)));
    }
}
