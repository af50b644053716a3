package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * A valid {@code apidirect.yaml} with every default filled in.
 *
 * @param name the project's name
 * @param runtime empty: to be detected
 * @param entryPoint empty: to be detected, or not needed because of a Dockerfile
 * @param workingDirectory relative to the manifest; empty: to be detected
 * @param port what the application listens on inside its container
 * @param variables environment variables in the order of the file
 * @param secrets names of secrets, each also the name of the environment variable that carries it
 * @param egress empty: the default of the environment's profile
 * @param logRetentionDays how long log lines are kept
 */
public record Manifest(
        String name,
        Optional<Runtime> runtime,
        Optional<EntryPoint> entryPoint,
        Optional<String> workingDirectory,
        Capacity capacity,
        Architecture architecture,
        int port,
        Scaling scaling,
        Health health,
        SequencedMap<String, String> variables,
        SequencedSet<String> secrets,
        Optional<Egress> egress,
        int logRetentionDays,
        Build build) {

    /** The name of the file in a project's folder. */
    public static final String FILE = "apidirect.yaml";

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

    /** This manifest with its gaps filled from what was found in the source. */
    public Manifest completed(Findings found) {
        var packages = new ArrayList<>(build.packages());
        found.packages().stream().filter(p -> !packages.contains(p)).forEach(packages::add);
        return new Manifest(
                name,
                runtime.or(found::runtime),
                entryPoint.or(found::entryPoint),
                workingDirectory.or(found::workingDirectory),
                capacity,
                architecture,
                port,
                scaling,
                new Health(health.path().or(found::healthPath), health.interval(), health.grace()),
                variables,
                secrets,
                egress,
                logRetentionDays,
                new Build(
                        build.dockerfile(),
                        build.dependencies().or(found::dependencies),
                        packages,
                        build.exclude()));
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
