package io.apidirect.application.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.EnvironmentId;
import java.util.Map;
import java.util.Optional;

/**
 * From what a plan is made: what is wanted, where, and what stands there now.
 *
 * @param before settings of the newest deployment, whether it went live or not
 */
record PlanBasis(
        EnvironmentId environment,
        AccountLinkId accountLink,
        ServiceSettings settings,
        Workplace workplace,
        LayerOutputs outputs,
        Map<Layer, String> digests,
        Optional<ServiceSettings> before,
        long basis) {}
