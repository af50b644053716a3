package io.apidirect.bootstrap.wiring;

import io.apidirect.application.idempotency.RequestIds;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this installation, its clock and its sources of chance. */
@ApplicationScoped
public class Installed {

    @Produces
    @Singleton
    Settings settings() {
        var configuration = ConfigProvider.getConfig();
        return Settings.read(name -> configuration.getOptionalValue(name, String.class));
    }

    /**
     * In microseconds, as PostgreSQL keeps them: a time reads the same before and after it was
     * stored.
     */
    @Produces
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    RequestIds ids(InstantSource clock) {
        return new RequestIds(new TimeOrderedIds(clock, new SecureRandom()));
    }

    @Produces
    @ApplicationScoped
    Secrets secrets() {
        return new RandomSecrets(new SecureRandom());
    }
}
