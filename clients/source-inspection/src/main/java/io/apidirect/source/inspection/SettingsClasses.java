package io.apidirect.source.inspection;

import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the classes that read environment variables through pydantic-settings (or pydantic 1), and
 * the fields that must be set. Classes are told apart by name alone, which is enough within one
 * application.
 */
final class SettingsClasses {

    private static final Set<String> BASES =
            Set.of(
                    "pydantic_settings.BaseSettings",
                    "pydantic.BaseSettings",
                    "pydantic.v1.BaseSettings",
                    "pydantic_settings.main.BaseSettings",
                    "pydantic.env_settings.BaseSettings");

    /** A class together with its file. */
    record SettingsClass(String name, Syntax node, PythonFile file) {

        List<Syntax> bases() {
            return node.field("superclasses").stream()
                    .flatMap(bases -> bases.children().stream())
                    .filter(base -> !base.is("keyword_argument"))
                    .toList();
        }

        boolean isOldPydantic() {
            return bases().stream()
                    .map(file::qualified)
                    .anyMatch(base -> base.startsWith("pydantic."));
        }
    }

    private final Map<String, SettingsClass> byName = new HashMap<>();
    private final Set<String> settings = new HashSet<>();
    private final Set<String> extended = new HashSet<>();

    private SettingsClasses(Collection<PythonFile> files) {
        for (var file : files.stream().filter(f -> f.mentions("Settings", "Config")).toList()) {
            for (var node : file.classes()) {
                var name = node.field("name").map(Syntax::text).orElse("");
                byName.putIfAbsent(name, new SettingsClass(name, node, file));
            }
        }
        byName.values().forEach(type -> isSettings(type, new HashSet<>()));
    }

    static SettingsClasses of(Collection<PythonFile> files) {
        return new SettingsClasses(files);
    }

    private boolean isSettings(SettingsClass type, Set<String> visited) {
        if (!visited.add(type.name())) {
            return false;
        }
        for (var base : type.bases()) {
            var parent = Optional.ofNullable(byName.get(lastPart(base.text())));
            if (BASES.contains(type.file().qualified(base))
                    || parent.filter(p -> isSettings(p, visited)).isPresent()) {
                settings.add(type.name());
                parent.ifPresent(p -> extended.add(p.name()));
                return true;
            }
        }
        return false;
    }

    /** The settings classes that no other one extends: those that are made. */
    List<SettingsClass> made() {
        return byName.values().stream()
                .filter(type -> settings.contains(type.name()) && !extended.contains(type.name()))
                .sorted(
                        java.util.Comparator.comparing((SettingsClass t) -> t.file().path())
                                .thenComparing(t -> t.node().line()))
                .toList();
    }

    /** A class with the project's classes that it extends, the base last. */
    List<SettingsClass> lineage(SettingsClass type) {
        var above =
                type.bases().stream()
                        .map(base -> byName.get(lastPart(base.text())))
                        .filter(parent -> parent != null && parent != type)
                        .flatMap(parent -> lineage(parent).stream());
        return Stream.concat(Stream.of(type), above).limit(20).toList();
    }

    boolean isSettings(String name) {
        return settings.contains(name);
    }

    static String lastPart(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
}
