package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.project.EnvironmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builders for tests: checks, and what they find. */
public final class Drifting {

    private Drifting() {}

    /** A look at the network of shop/dev that has just begun. */
    public static DriftCheck aCheck(EnvironmentId environment, Instant now) {
        return DriftCheck.start(
                new DriftCheck.Order(
                        new DriftCheckId(UUID.randomUUID()),
                        environment,
                        new AccountLinkId(UUID.randomUUID()),
                        Deploying.settings(1).address(),
                        AccountLinks.ADA,
                        now),
                List.of(Layer.NETWORK));
    }

    /** An environment in which the release 1 serves. */
    public static RunningEnvironment live(EnvironmentId environment) {
        var settings = Deploying.settings(1);
        var release =
                new Release(1, new DeploymentId(UUID.randomUUID()), settings, AccountLinks.NOON);
        return RunningEnvironment.restore(
                new RunningEnvironment.Snapshot(
                        environment,
                        AccountLinks.ENGINES,
                        null,
                        List.of(release),
                        true,
                        LayerOutputs.NONE,
                        Map.of(Layer.SERVICE, "digest"),
                        settings,
                        settings,
                        1,
                        0,
                        0));
    }

    /** Logs of the network are kept for a year instead of a week. */
    public static LayerDrift aDrift() {
        var retention = PropertyDrift.of("AWS::Logs::LogGroup", "/RetentionInDays", "7", "365");
        return new LayerDrift(Layer.NETWORK, LayerDrift.Status.LOOKING, "one", "", List.of())
                .seen(List.of(aResource("LogGroup", "AWS::Logs::LogGroup", retention)), "");
    }

    public static ResourceDrift aResource(
            String logicalId, String type, PropertyDrift... differences) {
        return new ResourceDrift(logicalId, type, "apidirect", false, List.of(differences));
    }
}
