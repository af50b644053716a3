package io.apidirect.manifest;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a manifest as YAML. Text is quoted as in JSON, which YAML reads as it stands. */
final class ManifestText {

    /** Each setting's path with its value on one line. */
    private final SequencedMap<String, String> values = new LinkedHashMap<>();

    private ManifestText() {}

    static String of(Manifest manifest) {
        var text = new ManifestText();
        text.source(manifest);
        text.surroundings(manifest);
        manifest.settings().forEach((path, value) -> text.values.put(path, literal(path, value)));
        return SettingsTree.of(text.values).text();
    }

    private void source(Manifest manifest) {
        values.put("name", manifest.name());
        manifest.runtime().ifPresent(it -> values.put("runtime", it.key()));
        manifest.entryPoint().ifPresent(it -> quoted("entryPoint", it.toString()));
        manifest.workingDirectory().ifPresent(it -> quoted("workingDirectory", it));
        var build = manifest.build();
        build.dockerfile().ifPresent(it -> quoted("build.dockerfile", it));
        build.dependencies().ifPresent(it -> quoted("build.dependencies", it));
        list("build.packages", build.packages());
        list("build.exclude", build.exclude());
    }

    private void surroundings(Manifest manifest) {
        named("variables", manifest.variables(), QuotedText::of);
        list("secrets", manifest.secrets());
        named("workers", manifest.workers(), ManifestText::worker);
        named("schedules", manifest.schedules(), ManifestText::schedule);
        named("tags", manifest.tags(), QuotedText::of);
        named("database.parameters", manifest.databaseParameters(), QuotedText::of);
        named("monitoring.logFilters", manifest.logFilters(), QuotedText::of);
    }

    private static String worker(Worker worker) {
        return "{command: %s%s, count: %d}"
                .formatted(
                        QuotedText.of(worker.command()),
                        size(worker.cpu(), worker.memory()),
                        worker.count());
    }

    private static String schedule(Schedule schedule) {
        return "{command: %s, schedule: %s, timezone: %s%s, enabled: %s}"
                .formatted(
                        QuotedText.of(schedule.command()),
                        QuotedText.of(schedule.schedule()),
                        QuotedText.of(schedule.timezone()),
                        size(schedule.cpu(), schedule.memory()),
                        schedule.isEnabled());
    }

    private static String size(OptionalInt cpu, OptionalInt memory) {
        return (cpu.isPresent() ? ", cpu: " + cpu.getAsInt() : "")
                + (memory.isPresent() ? ", memory: " + memory.getAsInt() : "");
    }

    private void quoted(String path, String text) {
        values.put(path, QuotedText.of(text));
    }

    private void list(String path, Collection<String> items) {
        if (!items.isEmpty()) {
            values.put(path, flow(items));
        }
    }

    private <T> void named(String path, Map<String, T> entries, Function<T, String> writing) {
        if (!entries.isEmpty()) {
            values.put(
                    path,
                    entries.entrySet().stream()
                            .map(
                                    it ->
                                            QuotedText.of(it.getKey())
                                                    + ": "
                                                    + writing.apply(it.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private static String literal(String path, String text) {
        var types = SchemaFile.root().at(path).types();
        if (types.contains("integer") || types.contains("boolean")) {
            return text;
        }
        return types.contains("array")
                ? flow(text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1)))
                : QuotedText.of(text);
    }

    private static String flow(Collection<String> items) {
        return items.stream().map(QuotedText::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
