package io.apidirect.aws.cost;

import io.apidirect.domain.cost.CostEstimate;
import io.apidirect.domain.cost.StackResource;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.templates.YamlTemplates;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An environment of the page {@code docs/cost.md}: a profile and what its manifest says, all else
 * as it is by default.
 */
record WorkedExample(
        String name, String profile, String region, Aim aim, Map<String, String> written) {

    /** What was expected to come out, in USD a month. */
    record Aim(int from, int to) {}

    private static final Templates TEMPLATES = new YamlTemplates();

    /** The alarms of the database are made where its stack stands. */
    private static final LayerOutputs OUTPUTS =
            LayerOutputs.NONE.with(Layer.DATA, Map.of("DatabaseIdentifier", "shop"));

    private static final ShippedPrices PRICES = new ShippedPrices();

    static final WorkedExample DEV =
            new WorkedExample(
                    "dev", "dev", "us-east-1", new Aim(50, 50), Map.of("database.enabled", "true"));
    static final WorkedExample STAGING =
            new WorkedExample(
                    "staging",
                    "staging",
                    "us-east-1",
                    new Aim(150, 150),
                    Map.of("database.enabled", "true"));
    static final WorkedExample PROD =
            new WorkedExample(
                    "prod",
                    "prod",
                    "us-east-1",
                    new Aim(300, 500),
                    Map.of("database.enabled", "true"));
    static final WorkedExample SMALL =
            new WorkedExample(
                    "small production",
                    "prod",
                    "us-east-1",
                    new Aim(184, 184),
                    Map.of(
                            "cpu", "512",
                            "memory", "1024",
                            "scaling.min", "2",
                            "network.zones", "2",
                            "database.enabled", "true",
                            "database.class", "db.t4g.small",
                            "database.storage", "20"));

    static final List<WorkedExample> ALL = List.of(DEV, STAGING, PROD, SMALL);

    List<StackResource> resources() {
        var settings = settings();
        return settings.layers().stream()
                .map(layer -> TEMPLATES.render(layer, settings, OUTPUTS))
                .flatMap(template -> template.stackResources().stream())
                .toList();
    }

    CostEstimate estimate() {
        return CostEstimate.of(PRICES.find(region).orElseThrow(), resources());
    }

    private ServiceSettings settings() {
        var app = Deploying.anApp();
        return new ServiceSettings(
                new EnvironmentAddress(new OrganizationId(new UUID(1, 2)), "shop", profile, region),
                "123456789012",
                "arn:aws:iam::123456789012:policy/ApiDirectLink-Boundary",
                profile,
                AppSettings.of(app.start(), app.build(), written, Map.of(), List.of()),
                SettingsCompletion.complete(written, Profile.parse(profile).orElseThrow(), region),
                Deploying.source(1),
                Map.of(),
                Map.of());
    }
}
