package io.apidirect.manifest;

import java.util.Collection;

/** Writes a manifest as YAML. Text is quoted as in JSON, which YAML reads as it stands. */
final class ManifestText {

    private final StringBuilder lines = new StringBuilder();

    private ManifestText() {}

    static String of(Manifest manifest) {
        var text = new ManifestText();
        text.what(manifest);
        text.size(manifest);
        text.health(manifest.health());
        text.surroundings(manifest);
        text.build(manifest.build());
        return text.lines.toString();
    }

    private void what(Manifest manifest) {
        line("name", manifest.name());
        manifest.runtime().ifPresent(runtime -> line("runtime", runtime.key()));
        manifest.entryPoint()
                .ifPresent(entryPoint -> line("entryPoint", QuotedText.of(entryPoint.toString())));
        manifest.workingDirectory()
                .ifPresent(folder -> line("workingDirectory", QuotedText.of(folder)));
    }

    private void size(Manifest manifest) {
        line("cpu", manifest.capacity().cpu());
        line("memory", manifest.capacity().memory());
        line("architecture", manifest.architecture().key());
        line("port", manifest.port());
        var scaling = manifest.scaling();
        heading("scaling");
        line("  min", scaling.min());
        line("  max", scaling.max());
        line("  cpuTarget", scaling.cpuTarget());
        scaling.requestsPerTarget().ifPresent(requests -> line("  requestsPerTarget", requests));
    }

    private void health(Health health) {
        heading("health");
        health.path().ifPresent(path -> line("  path", QuotedText.of(path)));
        line("  interval", health.interval().toSeconds());
        line("  grace", health.grace().toSeconds());
    }

    private void surroundings(Manifest manifest) {
        if (!manifest.variables().isEmpty()) {
            heading("variables");
            manifest.variables()
                    .forEach(
                            (name, value) ->
                                    line("  " + QuotedText.of(name), QuotedText.of(value)));
        }
        list("", "secrets", manifest.secrets());
        manifest.egress().ifPresent(egress -> line("egress", egress.key()));
        heading("logs");
        line("  retentionDays", manifest.logRetentionDays());
    }

    private void build(Build build) {
        if (build.dockerfile().isEmpty()
                && build.dependencies().isEmpty()
                && build.packages().isEmpty()
                && build.exclude().isEmpty()) {
            return;
        }
        heading("build");
        build.dockerfile().ifPresent(file -> line("  dockerfile", QuotedText.of(file)));
        build.dependencies().ifPresent(file -> line("  dependencies", QuotedText.of(file)));
        list("  ", "packages", build.packages());
        list("  ", "exclude", build.exclude());
    }

    private void list(String indent, String key, Collection<String> items) {
        if (!items.isEmpty()) {
            heading(indent + key);
            items.forEach(
                    item ->
                            lines.append(indent)
                                    .append("  - ")
                                    .append(QuotedText.of(item))
                                    .append('\n'));
        }
    }

    private void heading(String key) {
        lines.append(key).append(":\n");
    }

    private void line(String key, Object value) {
        lines.append(key).append(": ").append(value).append('\n');
    }
}
