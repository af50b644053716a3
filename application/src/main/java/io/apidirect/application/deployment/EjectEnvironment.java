package io.apidirect.application.deployment;

import io.apidirect.application.project.DesiredEnvironments;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.RunningEnvironments;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.deployment.ejection.EjectedFile;
import io.apidirect.domain.deployment.ejection.Ejection;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.util.List;

/** Gives an environment away as files that make it without the platform. Changes nothing. */
@UseCase
public class EjectEnvironment {

    private final DesiredEnvironments desired;
    private final RunningEnvironments environments;
    private final Templates templates;

    @Inject
    public EjectEnvironment(
            DesiredEnvironments desired, RunningEnvironments environments, Templates templates) {
        this.desired = desired;
        this.environments = environments;
        this.templates = templates;
    }

    /**
     * @throws RuleBroken if no release serves, or one without the stacks that it needs
     */
    public List<EjectedFile> eject(ShowRunningEnvironment.Query query) {
        var wanted = desired.the(query.environment());
        var stands = environments.orEmpty(query.organization(), wanted.id());
        var settings =
                stands.serving()
                        .flatMap(_ -> stands.standing())
                        .orElseThrow(
                                () ->
                                        new RuleBroken(
                                                DeploymentRule.ENVIRONMENT_IS_RUNNING,
                                                "No release serves in '%s', so there is nothing to give away."
                                                        .formatted(
                                                                query.environment()
                                                                        .environment())));
        stands.requireStacks("The release that serves", settings);
        return Ejection.of(settings, templates, stands.outputs(), stands.digests());
    }
}
