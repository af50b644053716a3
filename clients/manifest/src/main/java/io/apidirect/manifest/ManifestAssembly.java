package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.function.Function;

/** Makes the typed manifest of settings that have passed every check. */
final class ManifestAssembly {

    private ManifestAssembly() {}

    static Manifest of(Mapping root) {
        var settings = new Settings(root, SchemaFile.root());
        return new Manifest(
                settings.text("name").orElseThrow(),
                settings.text("runtime").flatMap(Runtime::find),
                settings.text("entryPoint").map(EntryPoint::parse),
                settings.text("workingDirectory"),
                build(settings.group("build")),
                texts(settings.group("variables")),
                Collections.unmodifiableSequencedSet(
                        new LinkedHashSet<>(settings.texts("secrets"))),
                WrittenSettings.of(root),
                named(settings.group("workers"), ManifestAssembly::worker),
                named(settings.group("schedules"), ManifestAssembly::schedule),
                texts(settings.group("tags")),
                texts(settings.group("database").group("parameters")),
                texts(settings.group("monitoring").group("logFilters")));
    }

    private static Worker worker(Settings settings) {
        return new Worker(
                settings.text("command").orElseThrow(),
                settings.number("cpu"),
                settings.number("memory"),
                settings.number("count").orElseThrow());
    }

    private static Schedule schedule(Settings settings) {
        return new Schedule(
                settings.text("command").orElseThrow(),
                settings.text("schedule").orElseThrow(),
                settings.text("timezone").orElseThrow(),
                settings.number("cpu"),
                settings.number("memory"),
                settings.text("enabled").map(Boolean::parseBoolean).orElseThrow());
    }

    private static SequencedMap<String, String> texts(Settings group) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        group.written()
                .entries()
                .forEach(entry -> texts.put(entry.key().text(), ((Scalar) entry.value()).text()));
        return Collections.unmodifiableSequencedMap(texts);
    }

    private static <T> SequencedMap<String, T> named(
            Settings group, Function<Settings, T> reading) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        group.written()
                .entries()
                .forEach(
                        entry ->
                                all.put(
                                        entry.key().text(),
                                        reading.apply(group.named(entry.key().text()))));
        return Collections.unmodifiableSequencedMap(all);
    }

    private static Build build(Settings settings) {
        return new Build(
                settings.text("dockerfile"),
                settings.text("dependencies"),
                settings.texts("packages"),
                settings.texts("exclude"));
    }
}
