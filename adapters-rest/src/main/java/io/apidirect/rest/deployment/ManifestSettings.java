package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.manifest.Egress;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import java.util.List;
import java.util.Optional;

/** Turns the manifest that a request carries into the settings that a plan is made from. */
final class ManifestSettings {

    private ManifestSettings() {}

    /**
     * @throws RuleBroken {@code SETTINGS_ARE_VALID} with everything that is wrong or undecided
     */
    static AppSettings read(String yaml) {
        return switch (Manifest.read(yaml)) {
            case ManifestResult.Invalid invalid -> throw broken(invalid.problems());
            case ManifestResult.Valid valid -> settings(valid.manifest());
        };
    }

    private static AppSettings settings(Manifest manifest) {
        var undecided = manifest.undecided();
        if (!undecided.isEmpty()) {
            throw broken(undecided);
        }
        return new AppSettings(
                start(manifest),
                build(manifest),
                new AppSettings.Sizing(manifest.capacity().cpu(), manifest.capacity().memory()),
                scaling(manifest),
                health(manifest),
                manifest.port(),
                egress(manifest.egress()),
                AppSettings.CpuArchitecture.valueOf(manifest.architecture().name()),
                manifest.logRetentionDays(),
                manifest.variables(),
                List.copyOf(manifest.secrets()));
    }

    private static AppSettings.Start start(Manifest manifest) {
        var entry = manifest.entryPoint();
        return new AppSettings.Start(
                manifest.runtime().map(runtime -> runtime.version()).orElse(""),
                entry.map(point -> point.target()).orElse(""),
                entry.map(point -> point.isFactory()).orElse(false),
                manifest.workingDirectory().orElse("."));
    }

    private static AppSettings.Build build(Manifest manifest) {
        var build = manifest.build();
        return new AppSettings.Build(build.dockerfile(), build.dependencies(), build.packages());
    }

    private static AppSettings.Scaling scaling(Manifest manifest) {
        var scaling = manifest.scaling();
        var requests = scaling.requestsPerTarget();
        return new AppSettings.Scaling(
                scaling.min(),
                scaling.max(),
                scaling.cpuTarget(),
                requests.isPresent() ? Optional.of(requests.getAsInt()) : Optional.empty());
    }

    private static AppSettings.HealthCheck health(Manifest manifest) {
        var health = manifest.health();
        return new AppSettings.HealthCheck(
                health.path().orElse("/health"),
                (int) health.interval().toSeconds(),
                (int) health.grace().toSeconds());
    }

    private static AppSettings.Egress egress(Optional<Egress> egress) {
        return switch (egress.orElse(Egress.PUBLIC)) {
            case PUBLIC -> AppSettings.Egress.PUBLIC;
            case SINGLE_NAT -> AppSettings.Egress.SINGLE_NAT;
            case HA_NAT -> AppSettings.Egress.HA_NAT;
        };
    }

    private static RuleBroken broken(List<ManifestProblem> problems) {
        var faults = problems.stream().map(ManifestSettings::fault).toList();
        return new RuleBroken(
                DeploymentRule.SETTINGS_ARE_VALID,
                "The manifest has %d problem(s).".formatted(faults.size()),
                faults);
    }

    private static Fault fault(ManifestProblem problem) {
        return new Fault(
                problem.pointer(),
                "line %d: %s %s".formatted(problem.line(), problem.message(), problem.fix()));
    }
}
