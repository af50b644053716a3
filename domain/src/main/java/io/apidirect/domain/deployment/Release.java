package io.apidirect.domain.deployment;

import java.time.Instant;

/**
 * A version of the service that served once and can serve again; its image stays in the account.
 *
 * @param number counted from 1 within the environment
 */
public record Release(
        int number, DeploymentId deployment, ServiceSettings settings, Instant liveSince) {

    Release withSettings(ServiceSettings others) {
        return new Release(number, deployment, others, liveSince);
    }
}
