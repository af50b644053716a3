package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;

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
                capacity(settings),
                Architecture.the(settings.text("architecture").orElseThrow()),
                settings.number("port").orElseThrow(),
                scaling(settings.group("scaling")),
                health(settings.group("health")),
                variables(settings.group("variables").written()),
                Collections.unmodifiableSequencedSet(
                        new LinkedHashSet<>(settings.texts("secrets"))),
                settings.text("egress").map(Egress::the),
                settings.group("logs").number("retentionDays").orElseThrow(),
                build(settings.group("build")));
    }

    private static Capacity capacity(Settings settings) {
        var cpu = settings.number("cpu").orElseThrow();
        return new Capacity(
                cpu, settings.number("memory").orElseGet(() -> Capacity.memoryFor(cpu).getFirst()));
    }

    private static Scaling scaling(Settings settings) {
        var min = settings.number("min").orElseThrow();
        return new Scaling(
                min,
                settings.number("max").orElse(Math.max(2, min)),
                settings.number("cpuTarget").orElseThrow(),
                settings.number("requestsPerTarget"));
    }

    private static Health health(Settings settings) {
        return new Health(
                settings.text("path"),
                Duration.ofSeconds(settings.number("interval").orElseThrow()),
                Duration.ofSeconds(settings.number("grace").orElseThrow()));
    }

    private static SequencedMap<String, String> variables(Mapping written) {
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        written.entries()
                .forEach(
                        entry ->
                                variables.put(entry.key().text(), ((Scalar) entry.value()).text()));
        return Collections.unmodifiableSequencedMap(variables);
    }

    private static Build build(Settings settings) {
        return new Build(
                settings.text("dockerfile"),
                settings.text("dependencies"),
                settings.texts("packages"),
                settings.texts("exclude"));
    }
}
