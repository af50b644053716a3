package io.apidirect.source.inspection;

import io.apidirect.manifest.Runtime;
import io.apidirect.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides the version of Python: what is pinned, else the best that the project allows. */
final class PythonVersions {

    /** Version 3.14 is offered but not assumed: too many packages have no wheels for it yet. */
    private static final Runtime USUAL = Runtime.PYTHON_3_13;

    private static final Pattern PINNED =
            Pattern.compile("(?:python-|cpython-)?(3\\.\\d+)(?:\\.\\S+)?");
    private static final Pattern IMAGE =
            Pattern.compile("(?im)^FROM\\s+(?:--\\S+\\s+)?\\S*python:?(3\\.\\d+)\\S*.*$");

    /** A statement about the version, as text and with the runtimes that satisfy it. */
    private record Statement(
            String text, List<Runtime> allowed, String file, int line, String because) {}

    private final Project project;

    PythonVersions(Project project) {
        this.project = project;
    }

    Optional<Conclusion<Runtime>> of(String folder) {
        var statement = statement(folder);
        if (statement.isEmpty()) {
            return Optional.of(new Conclusion<>(USUAL, "the project asks for no version", "", 0));
        }
        return statement.get().allowed().stream()
                .findFirst()
                .map(
                        best ->
                                new Conclusion<>(
                                        best,
                                        statement.get().because(),
                                        statement.get().file(),
                                        statement.get().line()));
    }

    Optional<Problem> problem(String folder) {
        return statement(folder)
                .filter(found -> found.allowed().isEmpty())
                .map(
                        found ->
                                new Problem(
                                        "python-version-not-offered",
                                        found.file(),
                                        found.line(),
                                        "The project asks for Python `"
                                                + found.text()
                                                + "`; offered are 3.10 to 3.14",
                                        "Allow one of these versions, or write `runtime: "
                                                + USUAL.key()
                                                + "` into apidirect.yaml."));
    }

    private Optional<Statement> statement(String folder) {
        List<Function<String, Optional<Statement>>> sources =
                List.of(
                        in -> pinned(Paths.resolve(in, ".python-version").orElse("")),
                        this::requiresPython,
                        in -> pinned(Paths.resolve(in, "runtime.txt").orElse("")),
                        this::pipfile);
        var image =
                Paths.upward(folder).stream()
                        .map(this::image)
                        .flatMap(Optional::stream)
                        .findFirst();
        var stated =
                Paths.upward(folder).stream()
                        .flatMap(in -> sources.stream().map(source -> source.apply(in)))
                        .flatMap(Optional::stream)
                        .findFirst();
        // Of all versions that a range allows, the one in the Dockerfile is known to work.
        var isBetter =
                image.filter(
                        i ->
                                stated.isEmpty()
                                        || (stated.get().allowed().size() > 1
                                                && stated.get()
                                                        .allowed()
                                                        .containsAll(i.allowed())));
        return isBetter.filter(i -> !i.allowed().isEmpty()).or(() -> stated);
    }

    private Optional<Statement> pinned(String path) {
        return project.text(path).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .map(PINNED::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(
                        m ->
                                new Statement(
                                        m.group(1),
                                        exactly(m.group(1)),
                                        path,
                                        1,
                                        "`" + Paths.name(path) + "` pins it"))
                .findFirst();
    }

    private Optional<Statement> requiresPython(String folder) {
        var path = Paths.resolve(folder, "pyproject.toml").orElse("");
        return project.text(path)
                .map(Toml::read)
                .flatMap(
                        toml ->
                                Stream.of(
                                                List.of("project", "requires-python"),
                                                List.of("tool", "poetry", "dependencies", "python"))
                                        .map(key -> key.toArray(String[]::new))
                                        .filter(key -> toml.text(key).isPresent())
                                        .findFirst()
                                        .map(
                                                key ->
                                                        required(
                                                                toml.text(key).orElseThrow(),
                                                                path,
                                                                toml.line(key))));
    }

    private static Statement required(String text, String path, int line) {
        var allowed =
                usualFirst()
                        .filter(runtime -> VersionRange.allows(text, runtime.version()))
                        .toList();
        return new Statement(
                text, allowed, path, line, "it is the best version that `" + text + "` allows");
    }

    private Optional<Statement> pipfile(String folder) {
        var path = Paths.resolve(folder, "Pipfile.lock").orElse("");
        return project.text(path)
                .flatMap(PipfileLock::pythonVersion)
                .map(
                        version ->
                                new Statement(
                                        version,
                                        exactly(version),
                                        path,
                                        0,
                                        "Pipfile.lock requires it"));
    }

    private Optional<Statement> image(String folder) {
        var path = Paths.resolve(folder, "Dockerfile").orElse("");
        return project.text(path)
                .map(IMAGE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(
                        m ->
                                new Statement(
                                        m.group(1),
                                        exactly(m.group(1)),
                                        path,
                                        0,
                                        "the Dockerfile builds on it"));
    }

    private static List<Runtime> exactly(String version) {
        return Runtime.find("python" + version).stream().toList();
    }

    private static Stream<Runtime> usualFirst() {
        var newest = Runtime.newestFirst();
        return Stream.concat(
                newest.stream().filter(r -> r.compareTo(USUAL) <= 0),
                newest.stream().filter(r -> r.compareTo(USUAL) > 0));
    }
}
