package io.apidirect.application.project;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.EnvironmentSlug;
import io.apidirect.domain.project.EnvironmentWish;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Creates an environment of a project in a linked account. */
@UseCase
public class CreateEnvironment {

    private final Projects projects;
    private final Environments environments;
    private final VerifiedAccounts accounts;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public CreateEnvironment(
            Projects projects,
            Environments environments,
            VerifiedAccounts accounts,
            Ids ids,
            InstantSource clock) {
        this.projects = projects;
        this.environments = environments;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was asked for, as it was typed. */
    public record Command(
            OrganizationId organization,
            Actor actor,
            String project,
            String name,
            String profile,
            String accountLink,
            Optional<String> region)
            implements InOrganization {}

    public Environment.Snapshot create(Command command) {
        var id = new EnvironmentId(ids.ofRequest());
        return environments
                .find(command.organization(), id)
                .orElseGet(() -> environments.save(anEnvironment(id, command)))
                .snapshot();
    }

    private Environment anEnvironment(EnvironmentId id, Command command) {
        var project = projects.held(command.organization(), command.project());
        var wish = EnvironmentWish.of(command.name(), command.profile(), command.region());
        return Environment.create(
                id,
                project,
                new EnvironmentSlug(command.name()),
                wish,
                accounts.the(command.organization(), command.accountLink()),
                command.actor(),
                clock.instant());
    }
}
