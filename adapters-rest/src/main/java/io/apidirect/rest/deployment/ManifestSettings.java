package io.apidirect.rest.deployment;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.settings.FargateSize;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.manifest.Schedule;
import io.apidirect.manifest.Worker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                manifest.settings(),
                manifest.variables(),
                List.copyOf(manifest.secrets()),
                each(manifest.workers(), ManifestSettings::worker),
                each(manifest.schedules(), ManifestSettings::schedule),
                manifest.tags(),
                manifest.databaseParameters(),
                manifest.logFilters());
    }

    private static <A, B> Map<String, B> each(Map<String, A> named, Function<A, B> reading) {
        return named.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, it -> reading.apply(it.getValue())));
    }

    private static AppSettings.Worker worker(Worker worker) {
        return new AppSettings.Worker(
                worker.command(), sizing(worker.cpu(), worker.memory()), worker.count());
    }

    private static AppSettings.Schedule schedule(Schedule schedule) {
        return new AppSettings.Schedule(
                schedule.command(),
                schedule.schedule(),
                schedule.timezone(),
                sizing(schedule.cpu(), schedule.memory()),
                schedule.isEnabled());
    }

    private static Optional<AppSettings.Sizing> sizing(OptionalInt cpu, OptionalInt memory) {
        if (cpu.isEmpty() && memory.isEmpty()) {
            return Optional.empty();
        }
        int units = cpu.orElse(FargateSize.CPUS.getFirst());
        return Optional.of(
                new AppSettings.Sizing(
                        units, memory.orElseGet(() -> FargateSize.memoryFor(units).getFirst())));
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
                "line %d: %s %s"
                        .formatted(
                                problem.line(), PlainText.ended(problem.message()), problem.fix()));
    }
}
