package io.apidirect.application.project;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.project.Environment;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Environments;
import io.apidirect.domain.project.Projects;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gate: hands other contexts what is wanted of an environment. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class DesiredEnvironments {

    private final Projects projects;
    private final Environments environments;

    @Inject
    public DesiredEnvironments(Projects projects, Environments environments) {
        this.projects = projects;
        this.environments = environments;
    }

    public DesiredEnvironment the(OrganizationId organization, EnvironmentId id) {
        return environments.the(organization, id).desired();
    }

    /**
     * The same, held until the transaction ends, for what starts there: it is neither deleted nor
     * moved meanwhile, and what the caller reads after this call is how it stands.
     */
    public DesiredEnvironment held(OrganizationId organization, EnvironmentId id) {
        return environments.held(organization, id).desired();
    }

    /** The same by what a person typed, held. */
    public DesiredEnvironment held(EnvironmentPath path) {
        return path.heldIn(projects, environments).desired();
    }

    /** Empty where it was deleted. */
    public Optional<DesiredEnvironment> find(OrganizationId organization, EnvironmentId id) {
        return environments.find(organization, id).map(Environment::desired);
    }

    /** All environments of a project, by what a person typed. */
    public Set<EnvironmentId> ofProject(OrganizationId organization, String idOrSlug) {
        var project = projects.the(organization, idOrSlug).id();
        return environments.slugs(organization, project).stream()
                .map(slug -> environments.findBySlug(organization, project, slug.value()))
                .flatMap(Optional::stream)
                .map(found -> found.snapshot().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One environment, by what a person typed. */
    public DesiredEnvironment the(EnvironmentPath path) {
        return path.in(projects, environments).desired();
    }
}
