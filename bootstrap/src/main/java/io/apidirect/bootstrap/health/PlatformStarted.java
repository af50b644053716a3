package io.apidirect.bootstrap.health;

import io.apidirect.bootstrap.wiring.Lifecycle;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Up once the schema is migrated and background work runs; down again while the server stops. Says
 * which process answers, so that a launcher can tell its own server from another one on the port.
 */
@Startup
@Readiness
@Dependent
public class PlatformStarted implements HealthCheck {

    private final Lifecycle lifecycle;

    @Inject
    public PlatformStarted(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("platform")
                .withData("process", ProcessHandle.current().pid())
                .status(lifecycle.isStarted())
                .build();
    }
}
