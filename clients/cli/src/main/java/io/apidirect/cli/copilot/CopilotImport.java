package io.apidirect.cli.copilot;

import io.apidirect.manifest.Build;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A Copilot service as {@code apidirect.yaml}.
 *
 * @param manifest valid
 * @param taken what holds in it, in the order of Copilot's file
 * @param left what does not, each with its reason
 * @param commands what has to be run besides, because no file carries it
 */
public record CopilotImport(
        Manifest manifest, List<Taken> taken, List<Left> left, List<String> commands) {

    /**
     * A setting that was taken.
     *
     * @param from its path in Copilot's file
     * @param to the paths and values here; empty: it holds without a line
     */
    public record Taken(String from, SequencedMap<String, String> to, String note) {

        /** Whether it has the same name here. */
        public boolean isSameName() {
            return to.keySet().equals(Set.of(from));
        }

        /** Whether it gives one of these settings another value. */
        boolean contradicts(SequencedMap<String, String> settings) {
            return to.entrySet().stream()
                    .anyMatch(
                            it ->
                                    settings.containsKey(it.getKey())
                                            && !it.getValue().equals(settings.get(it.getKey())));
        }
    }

    /** A setting that was not taken. */
    public record Left(String from, String reason) {}

    /**
     * Translates what a file says about one environment.
     *
     * @param file as it is called in complaints
     * @param name of the project where Copilot's does not fit or is not wanted
     */
    public static CopilotImport of(
            String file, String text, String environment, Optional<String> name, String otherwise) {
        var copilot = CopilotManifest.read(file, text);
        var found = new Translating().translated(copilot, environment);
        name.ifPresent(given -> found.rename(given));
        while (true) {
            Manifest manifest = manifest(found, otherwise);
            switch (Manifest.read(manifest.text())) {
                case ManifestResult.Valid(Manifest valid) -> {
                    return new CopilotImport(
                            valid,
                            List.copyOf(found.taken),
                            List.copyOf(found.left),
                            List.copyOf(found.commands));
                }
                case ManifestResult.Invalid(List<ManifestProblem> problems) ->
                        found.giveBack(problems.getFirst());
            }
        }
    }

    private static Manifest manifest(Translating found, String otherwise) {
        SequencedMap<String, String> settings = new LinkedHashMap<>(found.settings());
        String name = settings.remove("name");
        String dockerfile = settings.remove("build.dockerfile");
        return new Manifest(
                name == null ? otherwise : name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Build(Optional.ofNullable(dockerfile), Optional.empty(), List.of(), List.of()),
                found.variables,
                new LinkedHashSet<>(found.secrets),
                settings,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
    }
}
