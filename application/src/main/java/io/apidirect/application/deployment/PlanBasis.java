package io.apidirect.application.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deployment;
import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Safeguards;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From what a plan is made: what is wanted, where, and what stands there now.
 *
 * @param id of the plan that is being made
 * @param before the settings that stand, of each layer those that it was deployed with last
 * @param serving settings of the release that serves, as it was released
 * @param underway the deployment that changes the environment just now
 * @param past the newest deployments of the organisation that went live
 */
record PlanBasis(
        ChangePlanId id,
        EnvironmentId environment,
        AccountLinkId accountLink,
        Safeguards safeguards,
        ServiceSettings settings,
        Workplace workplace,
        LayerOutputs outputs,
        Map<Layer, String> digests,
        Optional<ServiceSettings> before,
        Optional<ServiceSettings> serving,
        long basis,
        Optional<DeploymentId> underway,
        List<Deployment> past) {}
