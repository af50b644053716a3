package io.apidirect.source.inspection;

import io.apidirect.manifest.EntryPoint;
import io.apidirect.source.python.Modules;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every application of a project, the place that decides between them, or none. */
final class EntryPoints {

    private final Project project;
    private final Modules modules;
    private final Applications applications;
    private final ImportRoot importRoot;
    private final List<PythonFile> code;

    EntryPoints(Project project, List<PythonFile> code) {
        this.project = project;
        this.modules = project.modules();
        this.applications = new Applications(modules);
        this.importRoot = new ImportRoot(modules, project::has);
        this.code = code;
    }

    /** The strongest declaration's targets; else module-level applications; else factories. */
    List<Conclusion<Location>> candidates() {
        var declared = declared();
        if (!declared.isEmpty()) {
            return declared;
        }
        var defined = code.stream().flatMap(this::defined).toList();
        var kept = withoutMounted(defined);
        return kept.isEmpty() ? code.stream().flatMap(this::factories).toList() : kept;
    }

    private List<Conclusion<Location>> declared() {
        var byStrength =
                Declarations.of(project, code).stream()
                        .sorted(Comparator.comparing(Declaration::strength))
                        .collect(
                                Collectors.groupingBy(
                                        Declaration::strength,
                                        java.util.TreeMap::new,
                                        Collectors.toList()));
        return byStrength.values().stream()
                .map(
                        same ->
                                distinct(
                                        same.stream()
                                                .map(this::located)
                                                .flatMap(Optional::stream)
                                                .toList()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Conclusion<Location>> distinct(Collection<Conclusion<Location>> all) {
        List<Conclusion<Location>> distinct = new ArrayList<>();
        for (var one : all) {
            if (distinct.stream().noneMatch(seen -> seen.value().equals(one.value()))) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    private Optional<Conclusion<Location>> located(Declaration declaration) {
        var command = declaration.command();
        var module = command.module().replace('.', '/');
        var folder = folder(declaration.file());
        return Stream.of(module + ".py", module + "/__init__.py")
                .flatMap(
                        suffix ->
                                modules.paths().stream()
                                        .filter(
                                                path ->
                                                        path.equals(suffix)
                                                                || path.endsWith("/" + suffix))
                                        .map(path -> located(declaration, path, suffix)))
                .filter(found -> binds(modules.file(found.value().file()), command.attribute()))
                .min(
                        Comparator.<Conclusion<Location>>comparingInt(
                                        found ->
                                                found.value().workingDirectory().equals(folder)
                                                        ? 0
                                                        : 1)
                                .thenComparingInt(
                                        found -> found.value().workingDirectory().length()));
    }

    private static Conclusion<Location> located(
            Declaration declaration, String path, String suffix) {
        var root =
                path.length() == suffix.length()
                        ? "."
                        : path.substring(0, path.length() - suffix.length() - 1);
        var command = declaration.command();
        return new Conclusion<>(
                new Location(
                        new EntryPoint(command.module(), command.attribute(), command.isFactory()),
                        root,
                        path),
                declaration.strength().because(),
                declaration.file(),
                declaration.line());
    }

    private static boolean binds(PythonFile file, String name) {
        return file.imported(name).isPresent()
                || file.assignments().stream().anyMatch(a -> a.name().equals(name))
                || file.functions().stream()
                        .anyMatch(
                                f ->
                                        f.field("name")
                                                .filter(n -> n.text().equals(name))
                                                .isPresent());
    }

    private Stream<Conclusion<Location>> defined(PythonFile file) {
        return applications.of(file).stream()
                .map(
                        found ->
                                conclusion(
                                        file,
                                        found.name(),
                                        false,
                                        found.line(),
                                        "`" + found.name() + "` is a FastAPI application"));
    }

    private Stream<Conclusion<Location>> factories(PythonFile file) {
        return applications.factories(file).stream()
                .map(
                        function -> {
                            var name = function.field("name").map(Syntax::text).orElse("");
                            return conclusion(
                                    file,
                                    name,
                                    true,
                                    function.line(),
                                    "`" + name + "()` makes a FastAPI application");
                        });
    }

    private Conclusion<Location> conclusion(
            PythonFile file, String name, boolean isFactory, int line, String because) {
        var root = importRoot.of(file.path());
        var module =
                file.path()
                        .substring(root.isEmpty() ? 0 : root.length() + 1)
                        .replaceFirst("(/__init__)?\\.py$", "")
                        .replace('/', '.');
        var location =
                new Location(
                        new EntryPoint(module, name, isFactory),
                        root.isEmpty() ? "." : root,
                        file.path());
        return new Conclusion<>(location, because, file.path(), line);
    }

    /** An application mounted into another is a part of it and not a choice. */
    private List<Conclusion<Location>> withoutMounted(List<Conclusion<Location>> defined) {
        var mounted = new MountedApplications(modules).in(code);
        var kept =
                defined.stream()
                        .filter(
                                found ->
                                        !mounted.contains(
                                                found.value().file()
                                                        + ":"
                                                        + found.value().entryPoint().attribute()))
                        .toList();
        return kept.isEmpty() ? defined : kept;
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ".";
    }
}
