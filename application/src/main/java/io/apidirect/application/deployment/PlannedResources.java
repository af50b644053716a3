package io.apidirect.application.deployment;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.compliance.KnownResources;
import io.apidirect.domain.compliance.SafeguardRules;
import io.apidirect.domain.compliance.Subject;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlans;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gate: what the templates of an environment's newest plan for a release make, and the account. */
@Dependent
@Transactional(Transactional.TxType.MANDATORY)
@Refusable
public class PlannedResources implements KnownResources {

    private static final int AT_ONCE = 10;

    private final ChangePlans plans;
    private final Templates templates;

    @Inject
    public PlannedResources(ChangePlans plans, Templates templates) {
        this.plans = plans;
        this.templates = templates;
    }

    @Override
    public Optional<Set<String>> of(OrganizationId organization, EnvironmentId environment) {
        return newestRelease(organization, environment).map(this::resources);
    }

    private Optional<ChangePlan> newestRelease(
            OrganizationId organization, EnvironmentId environment) {
        var page = PageRequest.first(AT_ONCE);
        while (true) {
            var read = plans.list(organization, Set.of(environment), page);
            var found =
                    read.items().stream()
                            .filter(it -> it.kind() == Deployment.Kind.RELEASE)
                            .findFirst();
            if (found.isPresent() || read.next() == null) {
                return found;
            }
            page = new PageRequest(AT_ONCE, read.next());
        }
    }

    private Set<String> resources(ChangePlan plan) {
        var settings = plan.content().settings();
        var made =
                settings.layers().stream()
                        .map(layer -> templates.render(layer, settings, LayerOutputs.NONE))
                        .flatMap(template -> template.subjects().stream())
                        .map(Subject::name);
        return Stream.concat(made, Stream.of(SafeguardRules.ACCOUNT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
