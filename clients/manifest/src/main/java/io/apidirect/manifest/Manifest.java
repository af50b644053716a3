package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A valid {@code apidirect.yaml}, as it was written: defaults are filled in by the platform, which
 * knows the environment's profile.
 *
 * @param name the project's name
 * @param runtime empty: to be detected
 * @param entryPoint empty: to be detected, or not needed because of a Dockerfile
 * @param workingDirectory relative to the manifest; empty: to be detected
 * @param variables environment variables in the order of the file
 * @param secrets names of secrets, each also the name of the environment variable that carries it
 * @param settings the settings of the catalogue that were written, path to canonical text; several
 *     values are joined by commas
 * @param databaseParameters parameters of PostgreSQL, by name
 * @param logFilters patterns that log lines are counted by, by the name of the metric
 */
public record Manifest(
        String name,
        Optional<Runtime> runtime,
        Optional<EntryPoint> entryPoint,
        Optional<String> workingDirectory,
        Build build,
        SequencedMap<String, String> variables,
        SequencedSet<String> secrets,
        SequencedMap<String, String> settings,
        SequencedMap<String, Worker> workers,
        SequencedMap<String, Schedule> schedules,
        SequencedMap<String, String> tags,
        SequencedMap<String, String> databaseParameters,
        SequencedMap<String, String> logFilters) {

    /** The name of the file in a project's folder. */
    public static final String FILE = "apidirect.yaml";

    private static final String HEALTH_PATH = "health.path";

    /**
     * Reads a manifest to its end; all problems are reported at once. Never throws for any text.
     */
    public static ManifestResult read(String yaml) {
        return ManifestReading.of(yaml);
    }

    /** The JSON Schema (2020-12) of the file, for editors and other tools. */
    public static String schema() {
        return SchemaFile.text();
    }

    /** The path that answers 2xx; empty: to be detected. */
    public Optional<String> healthPath() {
        return Optional.ofNullable(settings.get(HEALTH_PATH));
    }

    /** Names of the environment variables that the application finds because of it. */
    public Set<String> suppliedVariables() {
        return SuppliedVariables.of(this);
    }

    /** This manifest with its gaps filled from what was found in the source. */
    public Manifest completed(Findings found) {
        var packages = new ArrayList<>(build.packages());
        found.packages().stream().filter(p -> !packages.contains(p)).forEach(packages::add);
        return new Manifest(
                name,
                runtime.or(found::runtime),
                entryPoint.or(found::entryPoint),
                workingDirectory.or(found::workingDirectory),
                new Build(
                        build.dockerfile(),
                        build.dependencies().or(found::dependencies),
                        packages,
                        build.exclude()),
                variables,
                secrets,
                withHealthPath(found.healthPath()),
                workers,
                schedules,
                tags,
                databaseParameters,
                logFilters);
    }

    private SequencedMap<String, String> withHealthPath(Optional<String> found) {
        var completed = new LinkedHashMap<>(settings);
        found.ifPresent(path -> completed.putIfAbsent(HEALTH_PATH, path));
        return Collections.unmodifiableSequencedMap(completed);
    }

    /**
     * What detection has not decided and a build needs, as problems with a fix; empty when the
     * manifest can be built. A project with its own Dockerfile needs neither runtime nor entry
     * point.
     */
    public List<ManifestProblem> undecided() {
        if (build.dockerfile().isPresent()) {
            return List.of();
        }
        return Stream.of(
                        runtime.isPresent() ? Optional.<String>empty() : Optional.of("runtime"),
                        entryPoint.isPresent()
                                ? Optional.<String>empty()
                                : Optional.of("entryPoint"))
                .flatMap(Optional::stream)
                .map(setting -> Wording.missing(Place.START, "", setting, SchemaFile.root()))
                .toList();
    }

    /**
     * This manifest as YAML that reads back to an equal one; the form that is sent to the platform.
     */
    public String text() {
        return ManifestText.of(this);
    }
}
