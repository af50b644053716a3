package io.apidirect.source.inspection;

import io.apidirect.manifest.Manifest;
import io.apidirect.source.inspection.Dependencies.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the file that names a project's dependencies: the nearest to the application, the lock
 * first.
 */
final class DependencyFiles {

    private static final List<String> REQUIREMENTS =
            List.of(
                    "requirements.txt",
                    "requirements/production.txt",
                    "requirements/prod.txt",
                    "requirements/base.txt",
                    "requirements/requirements.txt",
                    "requirements/main.txt",
                    "requirements-prod.txt",
                    "requirements.prod.txt",
                    "requirements_prod.txt");

    private final Project project;

    DependencyFiles(Project project) {
        this.project = project;
    }

    /**
     * The dependencies of an application that is imported from the folder, where the manifest names
     * none.
     */
    Optional<Conclusion<Dependencies>> of(String folder, Optional<String> declared) {
        return declared.isPresent()
                ? declared.filter(project::has).flatMap(this::named)
                : of(folder);
    }

    private Optional<Conclusion<Dependencies>> named(String path) {
        var folder = Paths.folder(path);
        var toml =
                project.text(join(folder, "pyproject.toml"))
                        .map(Toml::read)
                        .orElseGet(() -> Toml.read(""));
        var found =
                switch (Paths.name(path)) {
                    case "uv.lock" -> uvLock(folder, toml);
                    case "poetry.lock" -> lock(folder, "poetry.lock", Kind.POETRY_LOCK, toml);
                    case "pdm.lock" -> lock(folder, "pdm.lock", Kind.PDM_LOCK, toml);
                    case "Pipfile.lock" -> pipfileLock(folder);
                    case "pyproject.toml" -> pyproject(path, toml);
                    default ->
                            Optional.of(
                                    found(
                                            Kind.REQUIREMENTS,
                                            path,
                                            Requirements.in(project, path),
                                            ""));
                };
        return found.map(
                f -> new Conclusion<>(f.value(), "apidirect.yaml says so", Manifest.FILE, 0));
    }

    /** The dependencies of an application that is imported from the folder. */
    Optional<Conclusion<Dependencies>> of(String folder) {
        return Paths.upward(folder).stream().map(this::in).flatMap(Optional::stream).findFirst();
    }

    private Optional<Conclusion<Dependencies>> in(String folder) {
        var pyproject = join(folder, "pyproject.toml");
        var toml = project.text(pyproject).map(Toml::read).orElseGet(() -> Toml.read(""));
        return uvLock(folder, toml)
                .or(() -> lock(folder, "poetry.lock", Kind.POETRY_LOCK, toml))
                .or(() -> lock(folder, "pdm.lock", Kind.PDM_LOCK, toml))
                .or(() -> pipfileLock(folder))
                .or(() -> requirements(folder))
                .or(() -> pyproject(pyproject, toml));
    }

    /** In a workspace the lock stands above the project that it locks. */
    private Optional<Conclusion<Dependencies>> uvLock(String folder, Toml toml) {
        var name = toml.text("project", "name").map(Requirements::normalised);
        return Paths.upward(folder).stream()
                .map(above -> join(above, "uv.lock"))
                .filter(project::has)
                .flatMap(
                        path -> {
                            var lock = Toml.read(project.text(path).orElse(""));
                            var isLocked =
                                    name.isPresent()
                                            && lock.tables("package").stream()
                                                    .flatMap(p -> p.text("name").stream())
                                                    .anyMatch(
                                                            p ->
                                                                    Requirements.normalised(p)
                                                                            .equals(name.get()));
                            return isLocked
                                    ? Stream.of(
                                            found(
                                                    Kind.UV_LOCK,
                                                    path,
                                                    LockedPackages.ofUv(lock, toml),
                                                    "it locks what the project depends on"))
                                    : Stream.of();
                        })
                .findFirst();
    }

    private Optional<Conclusion<Dependencies>> lock(
            String folder, String name, Kind kind, Toml toml) {
        return project.text(join(folder, name))
                .map(
                        text ->
                                found(
                                        kind,
                                        join(folder, name),
                                        LockedPackages.ofPoetry(Toml.read(text), asked(toml)),
                                        "it locks what the project depends on"));
    }

    private Optional<Conclusion<Dependencies>> pipfileLock(String folder) {
        var path = join(folder, "Pipfile.lock");
        return project.text(path)
                .map(
                        text ->
                                found(
                                        Kind.PIPFILE_LOCK,
                                        path,
                                        PipfileLock.packages(text),
                                        "it locks what the project depends on"));
    }

    private Optional<Conclusion<Dependencies>> requirements(String folder) {
        return REQUIREMENTS.stream()
                .map(name -> join(folder, name))
                .filter(project::has)
                .findFirst()
                .or(() -> onlyOther(folder))
                .map(
                        path ->
                                found(
                                        Kind.REQUIREMENTS,
                                        path,
                                        Requirements.in(project, path),
                                        "it is the requirements file nearest to the application"));
    }

    private Optional<String> onlyOther(String folder) {
        var others =
                project.paths().stream()
                        .filter(
                                path ->
                                        Paths.folder(path).equals(folder)
                                                || Paths.folder(path)
                                                        .equals(join(folder, "requirements")))
                        .filter(path -> path.endsWith(".txt") && path.contains("requirements"))
                        .filter(
                                path ->
                                        Stream.of("dev", "test", "doc", "lint", "local")
                                                .noneMatch(Paths.name(path)::contains))
                        .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    private Optional<Conclusion<Dependencies>> pyproject(String path, Toml toml) {
        Supplier<Set<String>> names = () -> new HashSet<>(asked(toml));
        return toml.has("project", "dependencies") || toml.has("tool", "poetry", "dependencies")
                ? Optional.of(
                        found(
                                Kind.PYPROJECT,
                                path,
                                names.get(),
                                "its dependencies are installed, the application itself is not"))
                : Optional.empty();
    }

    private static List<String> asked(Toml pyproject) {
        return Stream.of(
                        pyproject.texts("project", "dependencies").stream()
                                .flatMap(r -> Requirements.names(r).stream()),
                        pyproject.table("tool", "poetry", "dependencies").keys().stream()
                                .map(Requirements::normalised)
                                .filter(n -> !n.equals("python")))
                .flatMap(names -> names)
                .toList();
    }

    private static Conclusion<Dependencies> found(
            Kind kind, String path, Set<String> packages, String because) {
        return new Conclusion<>(new Dependencies(kind, path, packages), because, path, 0);
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
