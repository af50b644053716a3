package io.apidirect.application.project;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;

import io.apidirect.application.accountlink.AccountLinkScene;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.InMemoryEnvironments;
import io.apidirect.domain.project.InMemoryProjects;
import io.apidirect.domain.project.InMemorySecretStore;
import io.apidirect.domain.project.Occupancy;
import io.apidirect.domain.project.Project;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The use cases of projects on in-memory ports, with one linked account. */
public final class ProjectScene {

    public final AccountLinkScene links = new AccountLinkScene();
    public final InMemoryProjects projects = new InMemoryProjects(links.events);
    public final InMemoryEnvironments environments = new InMemoryEnvironments(links.events);
    public final InMemorySecretStore store = new InMemorySecretStore();
    public final Set<EnvironmentId> running = new HashSet<>();
    public final DesiredEnvironments gate = new DesiredEnvironments(projects, environments);
    public final Occupancy occupancy = running::contains;
    public final CreateProject createProject = new CreateProject(projects, links.ids, links.clock);
    public final ChangeProject changeProject = new ChangeProject(projects, links.clock);
    public final DeleteProject deleteProject =
            new DeleteProject(projects, environments, links.clock);
    public final CreateEnvironment createEnvironment =
            new CreateEnvironment(projects, environments, links.gate, links.ids, links.clock);
    public final ConfigureEnvironment configure =
            new ConfigureEnvironment(projects, environments, links.gate, occupancy, links.clock);
    public final DeleteEnvironment deleteEnvironment =
            new DeleteEnvironment(projects, environments, occupancy, links.clock);
    public final TidyUpSecrets tidyUp =
            new TidyUpSecrets(
                    new BeginTidyingUp(environments, links.gate),
                    store,
                    new RecordTidiness(environments));
    public final SetVariable setVariable = new SetVariable(projects, environments, links.clock);
    public final RemoveVariable removeVariable =
            new RemoveVariable(projects, environments, links.clock);
    public final PutSecret putSecret =
            new PutSecret(
                    new BeginPuttingSecret(projects, environments, links.gate),
                    store,
                    new RecordSecret(environments, links.clock));
    public final RemoveSecret removeSecret =
            new RemoveSecret(
                    new BeginRemovingSecret(projects, environments, links.gate),
                    store,
                    new RecordSecretRemoval(environments, links.clock));

    Project.Snapshot project(String name) {
        return createProject.create(new CreateProject.Command(ENGINES, ADA, name, ""));
    }

    Environment.Snapshot environment(String project, String name, String link) {
        return createEnvironment.create(
                new CreateEnvironment.Command(
                        ENGINES, ADA, project, name, "prod", link, Optional.empty()));
    }

    static EnvironmentPath at(String project, String environment) {
        return new EnvironmentPath(ENGINES, project, environment);
    }
}
