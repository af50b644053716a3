package io.apidirect.domain.deployment;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.cost.CostEstimate;
import io.apidirect.domain.cost.CostForecast;
import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.StackResource;
import io.apidirect.domain.deployment.AppSettings.Build;
import io.apidirect.domain.deployment.AppSettings.Start;
import io.apidirect.domain.permission.PermissionChange;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.project.Safeguards;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builders for tests: settings, sources, and a renderer of tiny templates. */
public final class Deploying {

    private Deploying() {}

    public static AppSettings anApp(String... secrets) {
        return AppSettings.of(
                new Start("3.12", "main:app", false, "."),
                Build.FROM_SOURCE,
                Map.of(),
                Map.of("LOG_LEVEL", "info"),
                List.of(secrets));
    }

    /** The same with settings that were written. */
    public static AppSettings anApp(Map<String, String> written) {
        var app = anApp();
        return AppSettings.of(app.start(), app.build(), written, app.variables(), List.of());
    }

    /** The source of version {@code number}. */
    public static SourceDigest source(int number) {
        return new SourceDigest("sha256:" + Digests.sha256("source " + number));
    }

    /** Renders bodies that depend on the layer only and parameters that depend on the settings. */
    public static Templates tinyTemplates() {
        return (layer, settings, outputs) -> {
            var body = "Resources: " + layer;
            var parameters =
                    layer == Layer.SERVICE
                            ? ofService(settings, outputs)
                            : Map.of("Project", settings.address().project());
            var awaitsDatabase =
                    layer == Layer.SERVICE
                            && settings.layers().contains(Layer.DATA)
                            && outputs.of(Layer.DATA).isEmpty();
            return new RenderedTemplate(
                    layer,
                    body,
                    parameters,
                    awaitsDatabase ? Set.of("DatabaseEndpoint") : Set.of(),
                    List.of(resource(layer, parameters)),
                    settings.app().tags(),
                    Digests.sha256(body));
        };
    }

    private static Map<String, String> ofService(ServiceSettings settings, LayerOutputs outputs) {
        var parameters = new TreeMap<String, String>();
        parameters.put("ImageTag", settings.source().hex());
        parameters.put("Variables", settings.variables().toString());
        if (settings.layers().contains(Layer.DATA) && !outputs.of(Layer.DATA).isEmpty()) {
            parameters.put("DatabaseEndpoint", outputs.of(Layer.DATA).getOrDefault("Url", ""));
        }
        return parameters;
    }

    private static RenderedTemplate.Resource resource(Layer layer, Map<String, String> parameters) {
        return layer == Layer.DATA
                ? new RenderedTemplate.Resource(
                        "Database", "AWS::RDS::DBInstance", "Keeps the data", true, parameters)
                : new RenderedTemplate.Resource(
                        "Service", "AWS::ECS::Service", "Runs the tasks", false, parameters);
    }

    /** The settings of version {@code number} of shop/dev. */
    public static ServiceSettings settings(int number) {
        return new ServiceSettings(
                new EnvironmentAddress(AccountLinks.ENGINES, "shop", "dev", "eu-west-1"),
                "123456789012",
                "arn:aws:iam::123456789012:policy/api-direct-boundary",
                "dev",
                anApp(),
                SettingsCompletion.complete(Map.of(), Profile.DEV, "eu-west-1"),
                source(number),
                Map.of("LOG_LEVEL", "info"),
                Map.of());
    }

    private static CostForecast aForecast() {
        var price =
                new Price(
                        "AmazonEC2/NatGateway-Hours",
                        new BigDecimal("0.045"),
                        "hour",
                        "a test",
                        LocalDate.EPOCH,
                        true);
        var prices = new PriceList("eu-west-1", Map.of(price.usageType(), price));
        var gateway = new StackResource("network", "NatGatewayA", "AWS::EC2::NatGateway", Map.of());
        return new CostForecast(
                CostEstimate.of(prices, List.of(gateway)), new BigDecimal("12.5000"));
    }

    /** An open plan that would change nothing yet, of an empty environment. */
    public static ChangePlan aPlan(EnvironmentId environment) {
        return aPlan(environment, null);
    }

    static ChangePlan aPlan(EnvironmentId environment, @Nullable Undertaking undertaking) {
        var content =
                new ChangePlan.Content(
                        environment,
                        new AccountLinkId(UUID.randomUUID()),
                        settings(1),
                        1_024,
                        0,
                        List.of(),
                        List.of(),
                        Optional.of(aForecast()),
                        List.of(
                                new PermissionChange(
                                        PermissionChange.Kind.WIDER,
                                        "service",
                                        "StartRole",
                                        "A starting task may now read the secret TOKEN.")),
                        Optional.of(
                                new TimeForecast(
                                        List.of(
                                                new TimeForecast.StepTime(
                                                        StepName.IMAGE, Duration.ofSeconds(90), 2)),
                                        Duration.ofSeconds(90),
                                        true)),
                        new Safeguards(Approval.REQUESTER, Execution.PLATFORM),
                        new UserId(new UUID(7, 1)),
                        undertaking,
                        "aws-111122223333",
                        List.of());
        var id = new ChangePlanId(UUID.randomUUID());
        return ChangePlan.make(id, content, AccountLinks.ADA, AccountLinks.NOON);
    }

    /** A queued release of an environment of its own. */
    public static Deployment aDeployment() {
        return aDeployment(new EnvironmentId(UUID.randomUUID()));
    }

    public static Deployment aDeployment(EnvironmentId environment) {
        return Deployment.start(
                new Deployment.Order(
                        new DeploymentId(UUID.randomUUID()),
                        Deployment.Kind.RELEASE,
                        environment,
                        new AccountLinkId(UUID.randomUUID()),
                        AccountLinks.ADA,
                        AccountLinks.NOON,
                        1,
                        settings(1),
                        null,
                        Map.of(Layer.BUILD, "digest"),
                        Set.of(),
                        new ChangePlanId(new UUID(7, 2))),
                LayerOutputs.NONE,
                Map.of());
    }
}
