package io.apidirect.benchmarks;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.templates.YamlTemplates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The service template, rendered with its resources, against one parse of the same text. */
final class Rendering {

    private static final Bench BENCH =
            new Bench("render", "service template rendered", "the same YAML parsed once");

    private Rendering() {}

    static Ratio measure() throws Exception {
        var templates = new YamlTemplates();
        var settings = settings();
        var body = templates.render(Layer.SERVICE, settings, LayerOutputs.NONE).body();
        return Turns.of(
                BENCH,
                200,
                5,
                () -> {
                    var again = templates.render(Layer.SERVICE, settings, LayerOutputs.NONE);
                    require(again.body().equals(body) && !again.resources().isEmpty());
                },
                () -> require(parse(body) instanceof Map<?, ?> it && it.containsKey("Resources")));
    }

    /** The short forms such as {@code !Ref} count as plain values: fewer objects than we make. */
    private static Object parse(String body) {
        var settings = LoadSettings.builder().setAllowNonScalarKeys(true).build();
        return new Load(settings).loadFromString(body.replaceAll("!(\\w+)", ""));
    }

    private static void require(boolean isRight) {
        if (!isRight) {
            throw new IllegalStateException("void: the template is not the one expected");
        }
    }

    private static ServiceSettings settings() {
        var variables = Map.of("GREETING", "hello", "LOG_LEVEL", "debug");
        var app =
                AppSettings.of(
                        new AppSettings.Start("3.13", "app.main:app", false, "."),
                        AppSettings.Build.FROM_SOURCE,
                        Map.of(),
                        variables,
                        List.of());
        var place =
                new EnvironmentAddress(
                        new OrganizationId(new UUID(1, 2)), "shop", "dev", "eu-west-1");
        return new ServiceSettings(
                place,
                "123456789012",
                "arn:aws:iam::123456789012:policy/ApiDirectLink-Boundary",
                "dev",
                app,
                SettingsCompletion.complete(Map.of(), Profile.DEV, "eu-west-1"),
                new SourceDigest("sha256:" + "0123456789abcdef".repeat(4)),
                variables,
                Map.of());
    }
}
