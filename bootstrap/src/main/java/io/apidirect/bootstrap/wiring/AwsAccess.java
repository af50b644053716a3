package io.apidirect.bootstrap.wiring;

import io.apidirect.aws.shared.AwsClients;
import io.apidirect.aws.shared.AwsSessions;
import io.apidirect.aws.shared.ControlPlaneCredentials;
import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.RoleArn;
import io.apidirect.domain.transcript.CallWitness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** The way to AWS, or to whatever speaks its protocols at the configured address. */
@ApplicationScoped
public class AwsAccess {

    private static final String REAL = "real";

    @Produces
    @Singleton
    AwsClients clients(Settings settings, CallWitness witness) {
        return new AwsClients(endpoint(settings), witness);
    }

    void close(@Disposes AwsClients clients) {
        clients.close();
    }

    @Produces
    @Singleton
    AwsSessions sessions(AwsClients clients, Settings settings, InstantSource clock) {
        var home = new Region(settings.the(AwsSettings.REGION));
        var ours =
                settings.find(AwsSettings.ACCESS_KEY_ID)
                        .map(
                                id ->
                                        ControlPlaneCredentials.key(
                                                id, settings.the(AwsSettings.SECRET_ACCESS_KEY)))
                        .orElseGet(ControlPlaneCredentials::ofTheMachine);
        var controlPlane =
                settings.the(AwsSettings.ASSUME_CONTROL_PLANE_ROLE)
                        ? ControlPlaneCredentials.role(
                                controlPlaneRole(settings), clients, ours, home)
                        : ours;
        return new AwsSessions(clients, controlPlane, home, clock);
    }

    /** Empty for Amazon's own. */
    static Optional<URI> endpoint(Settings settings) {
        return Optional.of(settings.the(AwsSettings.WHICH))
                .filter(which -> !which.equals(REAL))
                .map(URI::create);
    }

    static RoleArn controlPlaneRole(Settings settings) {
        return new RoleArn(settings.the(AwsSettings.CONTROL_PLANE_ROLE));
    }
}
