package io.apidirect.application.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.EnvironmentId;
import java.util.Map;

/** From what a plan is made: what is wanted, where, and what stands there now. */
record PlanBasis(
        EnvironmentId environment,
        AccountLinkId accountLink,
        ServiceSettings settings,
        Workplace workplace,
        LayerOutputs outputs,
        Map<Layer, String> digests,
        long basis) {}
