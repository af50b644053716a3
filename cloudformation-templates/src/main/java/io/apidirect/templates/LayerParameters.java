package io.apidirect.templates;

import io.apidirect.domain.deployment.AppSettings.Egress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import java.util.List;
import java.util.Set;

/** Which settings become which parameters of a layer. */
final class LayerParameters {

    /** Fargate's own health check knows no longer start than this. */
    private static final int LONGEST_START_SECONDS = 300;

    private static final int USUAL_HEALTH_TIMEOUT_SECONDS = 5;

    /** New accounts see two zones there. */
    private static final Set<String> REGIONS_OF_TWO_ZONES = Set.of("us-west-1");

    /** They have the same names as the parameters that take them. */
    private static final List<String> NETWORK_OUTPUTS =
            List.of(
                    "ClusterName",
                    "LogGroup",
                    "VpcId",
                    "TaskSubnetIds",
                    "AssignPublicIp",
                    "ServiceSecurityGroupId",
                    "ListenerArn",
                    "LoadBalancerFullName");

    private final ServiceSettings settings;
    private final ParameterValues values;

    private LayerParameters(ServiceSettings settings, LayerOutputs outputs) {
        this.settings = settings;
        values = new ParameterValues(outputs);
    }

    static ParameterValues of(Layer layer, ServiceSettings settings, LayerOutputs outputs) {
        var parameters = new LayerParameters(settings, outputs);
        parameters.addShared();
        switch (layer) {
            case BUILD -> parameters.addBuild();
            case NETWORK -> parameters.addNetwork();
            case SERVICE -> parameters.addService();
        }
        return parameters.values;
    }

    private void addShared() {
        values.put("BoundaryArn", settings.boundaryArn());
    }

    private void addLogRetention() {
        values.put("LogRetentionDays", settings.app().logRetentionDays());
    }

    private void addBuild() {
        addLogRetention();
        var start = settings.app().start();
        values.put("Project", settings.address().project());
        values.put("Environment", settings.address().environment());
        values.put("Architecture", settings.app().architecture().name());
        values.put("PythonVersion", start.pythonVersion());
        values.put("EntryPoint", start.entryPoint());
        values.put("EntryPointIsFactory", String.valueOf(start.isFactory()));
        values.put("WorkingDirectory", start.workingDirectory());
        var build = settings.app().build();
        values.put("Dockerfile", build.dockerfile().orElse(""));
        values.put("Dependencies", build.dependencies().orElse(""));
        values.put("Packages", String.join(" ", withoutBlanks(build.packages())));
    }

    /** The build splits its list of packages at blanks. */
    private static List<String> withoutBlanks(List<String> packages) {
        return packages.stream().map(it -> it.replace(" ", "")).toList();
    }

    private void addNetwork() {
        addLogRetention();
        var isProduction = settings.profile().equals("prod");
        var hasThirdZone =
                isProduction && !REGIONS_OF_TWO_ZONES.contains(settings.address().region());
        values.put("ZoneCount", hasThirdZone ? 3 : 2);
        values.put("Egress", egress(settings.app().egress()));
        values.put("FlowLogTraffic", isProduction ? "ALL" : "REJECT");
    }

    private static String egress(Egress egress) {
        return switch (egress) {
            case PUBLIC -> "public";
            case SINGLE_NAT -> "single-nat";
            case HA_NAT -> "ha-nat";
            case NONE -> throw new IllegalStateException("SettingsCheck refuses this egress");
        };
    }

    private void addService() {
        addSize();
        addHealth();
        NETWORK_OUTPUTS.forEach(it -> values.putOutput(it, Layer.NETWORK, it, ""));
        values.putOutput("RepositoryArn", Layer.BUILD, "RepositoryArn", "");
        values.putOutput("ImageUri", Layer.BUILD, "RepositoryUri", ":" + settings.source().hex());
    }

    private void addSize() {
        var app = settings.app();
        values.put("Architecture", app.architecture().name());
        values.put("Cpu", app.sizing().cpuUnits());
        values.put("Memory", app.sizing().memoryMiB());
        values.put("Port", app.port());
        values.put("MinTasks", app.scaling().minimum());
        values.put("MaxTasks", app.scaling().maximum());
        values.put("CpuTargetPercent", app.scaling().cpuTargetPercent());
        values.put("RequestsPerTarget", app.scaling().requestsPerTarget().orElse(0));
    }

    private void addHealth() {
        var health = settings.app().health();
        values.put("HealthPath", health.path());
        values.put("HealthIntervalSeconds", health.intervalSeconds());
        values.put(
                "HealthTimeoutSeconds",
                Math.min(USUAL_HEALTH_TIMEOUT_SECONDS, health.intervalSeconds() - 1));
        values.put("HealthGraceSeconds", health.graceSeconds());
        values.put("ContainerStartSeconds", Math.min(LONGEST_START_SECONDS, health.graceSeconds()));
    }
}
