package io.apidirect.source.inspection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a lock file installs in production. Locks hold development packages, too, so the graph is
 * walked from what the project itself asks for.
 */
final class LockedPackages {

    private final Map<String, Set<String>> needs = new HashMap<>();

    private LockedPackages() {}

    /** A uv lock: the walk begins at the package that is the project itself. */
    static Set<String> ofUv(Toml lock, Toml pyproject) {
        var packages = new LockedPackages();
        for (var entry : lock.tables("package")) {
            List<String> needed = new ArrayList<>(names(entry.tables("dependencies")));
            // An extra that is asked for brings packages that only its own table names.
            entry.table("optional-dependencies")
                    .keys()
                    .forEach(
                            extra ->
                                    needed.addAll(
                                            names(entry.tables("optional-dependencies", extra))));
            var isLocal = entry.has("source", "virtual") || entry.has("source", "editable");
            packages.add(
                    entry.text("name").orElse(""),
                    isLocal ? names(entry.tables("dependencies")) : needed);
        }
        return packages.reached(List.of(pyproject.text("project", "name").orElse("")));
    }

    /** A poetry or pdm lock: the walk begins at the dependencies of pyproject.toml. */
    static Set<String> ofPoetry(Toml lock, Collection<String> asked) {
        var packages = new LockedPackages();
        for (var entry : lock.tables("package")) {
            Stream<String> plain =
                    entry.texts("dependencies").stream()
                            .flatMap(r -> Requirements.names(r).stream());
            packages.add(
                    entry.text("name").orElse(""),
                    Stream.concat(plain, entry.table("dependencies").keys().stream()).toList());
        }
        return packages.reached(asked);
    }

    private static List<String> names(List<Toml> dependencies) {
        return dependencies.stream().map(d -> d.text("name").orElse("")).toList();
    }

    private void add(String name, Collection<String> needed) {
        needed.stream()
                .map(Requirements::normalised)
                .forEach(
                        needs.computeIfAbsent(Requirements.normalised(name), _ -> new HashSet<>())
                                ::add);
    }

    private Set<String> reached(Collection<String> from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from.stream().map(Requirements::normalised).toList());
        while (!open.isEmpty()) {
            var next = open.poll();
            if (reached.add(next)) {
                open.addAll(needs.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
