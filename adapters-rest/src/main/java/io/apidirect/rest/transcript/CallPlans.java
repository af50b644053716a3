package io.apidirect.rest.transcript;

import io.apidirect.application.deployment.ShowDeployments;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.TypeId;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Says of calls for a deployment which plan it was: the transcript itself knows only the former.
 */
@RestComponent
class CallPlans {

    private final ShowDeployments deployments;

    @Inject
    CallPlans(ShowDeployments deployments) {
        this.deployments = deployments;
    }

    List<AwsCallBody> withPlans(OrganizationId organization, List<AwsCall> calls) {
        var known = new HashMap<String, Optional<String>>();
        return calls.stream()
                .map(
                        call ->
                                AwsCallBody.of(
                                        call,
                                        known.computeIfAbsent(
                                                call.occasion().subject(),
                                                it -> plan(organization, it))))
                .toList();
    }

    private Optional<String> plan(OrganizationId organization, String subject) {
        return AwsCallBody.id(DeploymentId.PREFIX, subject)
                .flatMap(text -> TypeId.parse(DeploymentId.PREFIX, text))
                .map(DeploymentId::new)
                .flatMap(id -> deployments.find(new ShowDeployments.One(organization, id)))
                .map(Deployment::order)
                .flatMap(order -> Optional.ofNullable(order.plan()))
                .map(plan -> plan.text());
    }
}
