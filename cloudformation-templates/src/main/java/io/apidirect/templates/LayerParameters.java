package io.apidirect.templates;

import io.apidirect.domain.deployment.Digests;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.DatabaseCareSettings;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.HealthSettings;
import io.apidirect.domain.settings.ImageSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.OperationSettings;
import io.apidirect.domain.settings.PromiseSettings;
import io.apidirect.domain.settings.SettingValues;
import io.apidirect.domain.settings.Settings;
import io.apidirect.domain.settings.TaskSettings;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives each parameter that a layer's template declares its value: from the setting that names it,
 * from the output of the same name of a layer upstream, or from what only this class knows.
 */
final class LayerParameters {

    /** Fargate's own health check knows no longer start than this. */
    private static final int LONGEST_START_SECONDS = 300;

    /** New accounts see two zones there. */
    private static final Set<String> REGIONS_OF_TWO_ZONES = Set.of("us-west-1");

    private static final int SUFFIX_LENGTH = 8;

    private final Set<String> declared;
    private final ServiceSettings settings;
    private final ParameterValues values;

    private LayerParameters(Set<String> declared, ServiceSettings settings, LayerOutputs outputs) {
        this.declared = declared;
        this.settings = settings;
        values = new ParameterValues(outputs);
    }

    /**
     * @param declared names of the parameters that the template of {@code layer} declares
     * @param outputsOf names of the outputs that another layer has with these settings
     */
    static ParameterValues of(
            Layer layer,
            Set<String> declared,
            Function<Layer, Set<String>> outputsOf,
            ServiceSettings settings,
            LayerOutputs outputs) {
        var parameters = new LayerParameters(declared, settings, outputs);
        parameters.addSettings();
        parameters.addFitted();
        parameters.addPlace();
        parameters.addImage();
        layer.upstream().stream()
                .filter(settings.layers()::contains)
                .forEach(it -> parameters.addOutputs(it, outputsOf.apply(it)));
        return parameters.values;
    }

    private void addSettings() {
        Settings.ALL.forEach(
                setting ->
                        settings.values()
                                .text(setting)
                                .ifPresent(text -> put(setting.parameter(), text)));
    }

    /** Where the template's word is another than the manifest's. */
    private void addFitted() {
        var of = settings.values();
        put("Architecture", of.the(TaskSettings.ARCHITECTURE).toUpperCase(Locale.ROOT));
        put(
                "ContainerStartSeconds",
                Math.min(LONGEST_START_SECONDS, of.the(HealthSettings.HEALTH_GRACE)));
        put("FlowLogTraffic", flowLogs(of.the(NetworkSettings.FLOW_LOGS)));
        put("ContainerInsights", insights(of.the(OperationSettings.CONTAINER_INSIGHTS)));
        put("DatabaseSuffix", databaseSuffix(of));
        put("Scheme", of.the(NetworkSettings.INTERNAL) ? "internal" : "internet-facing");
        put(
                "BuildComputeType",
                "BUILD_GENERAL1_" + of.the(ImageSettings.BUILD_SIZE).toUpperCase(Locale.ROOT));
        put("CustomerKey", of.the(PromiseSettings.ENCRYPTION).equals("customer"));
        var hasThirdZone = !REGIONS_OF_TWO_ZONES.contains(settings.address().region());
        put("ZoneCount", hasThirdZone ? of.the(NetworkSettings.ZONES) : 2);
    }

    /** RDS refuses to replace a database under its own name; these are what replaces it. */
    private static String databaseSuffix(SettingValues of) {
        var identity =
                Digests.sha256(
                        of.text(DatabaseCareSettings.RESTORE_FROM).orElse(""),
                        of.the(DatabaseSettings.NAME),
                        of.the(PromiseSettings.ENCRYPTION));
        return identity.substring(0, SUFFIX_LENGTH);
    }

    private static String flowLogs(String words) {
        return switch (words) {
            case "all" -> "ALL";
            case "rejected" -> "REJECT";
            default -> "OFF";
        };
    }

    private static String insights(String words) {
        return switch (words) {
            case "enhanced" -> "enhanced";
            case "on" -> "enabled";
            default -> "disabled";
        };
    }

    private void addPlace() {
        put("Project", settings.address().project());
        put("Environment", settings.address().environment());
        put("BoundaryArn", settings.boundaryArn());
    }

    private void addImage() {
        var start = settings.app().start();
        put("PythonVersion", start.pythonVersion());
        put("EntryPoint", start.entryPoint());
        put("EntryPointIsFactory", start.isFactory());
        put("WorkingDirectory", start.workingDirectory());
        var build = settings.app().build();
        put("Dockerfile", build.dockerfile().orElse(""));
        put("Dependencies", build.dependencies().orElse(""));
        put("Packages", String.join(" ", withoutBlanks(build.packages())));
    }

    /** The build splits its list of packages at blanks. */
    private static List<String> withoutBlanks(List<String> packages) {
        return packages.stream().map(it -> it.replace(" ", "")).toList();
    }

    private void addOutputs(Layer upstream, Set<String> outputs) {
        outputs.stream()
                .filter(declared::contains)
                .forEach(it -> values.putOutput(it, upstream, it, ""));
        if (upstream == Layer.BUILD && declared.contains("ImageUri")) {
            values.putOutput("ImageUri", upstream, "RepositoryUri", ":" + settings.source().hex());
        }
    }

    private void put(String parameter, Object value) {
        if (declared.contains(parameter)) {
            values.put(parameter, String.valueOf(value));
        }
    }
}
