package io.apidirect.application.deployment;

import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.project.DesiredEnvironment;

/** Where a wanted environment stands, or would. */
final class Addresses {

    private Addresses() {}

    static EnvironmentAddress of(DesiredEnvironment wanted) {
        return new EnvironmentAddress(
                wanted.organization(),
                wanted.project().value(),
                wanted.environment().value(),
                wanted.region().value());
    }
}
