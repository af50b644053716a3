package io.apidirect.source.inspection;

import io.apidirect.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the dependencies that were found, or says what there is instead of them. */
final class DependencyCheck {

    private static final Set<String> SERVERS = Set.of("uvicorn", "hypercorn", "granian", "daphne");

    private final Project project;

    DependencyCheck(Project project) {
        this.project = project;
    }

    List<Problem> problems(Optional<Conclusion<Dependencies>> found, String folder) {
        if (found.isEmpty()) {
            return List.of(none(folder));
        }
        List<Problem> problems = new ArrayList<>();
        var file = found.get().value().file();
        if (isUtf16(file)) {
            problems.add(
                    Problem.of(
                            "dependencies-unreadable",
                            file,
                            "`" + file + "` is written in UTF-16, which pip does not read",
                            "Save it as UTF-8; in PowerShell: `pip freeze | Out-File -Encoding utf8 "
                                    + Paths.name(file)
                                    + "`."));
        } else if (!found.get().value().packages().contains("fastapi")) {
            problems.add(
                    Problem.of(
                            "fastapi-not-declared",
                            file,
                            "`" + file + "` does not name fastapi, which the application imports",
                            "Add `fastapi` to the dependencies, or name the right file with `build.dependencies` in apidirect.yaml."));
        }
        return problems;
    }

    private Problem none(String folder) {
        for (var above : Paths.upward(folder)) {
            for (var name : List.of("environment.yml", "environment.yaml")) {
                var path = Paths.resolve(above, name).orElse(name);
                if (project.has(path)) {
                    return Problem.of(
                            "conda-not-supported",
                            path,
                            "The dependencies are those of conda, which is not supported yet",
                            "Write what the application imports into requirements.txt.");
                }
            }
            for (var name : List.of("setup.py", "setup.cfg", "Pipfile")) {
                var path = Paths.resolve(above, name).orElse(name);
                if (project.has(path)) {
                    return Problem.of(
                            "dependencies-not-readable",
                            path,
                            "The dependencies stand in `" + path + "` only, which is not read",
                            name.equals("Pipfile")
                                    ? "Run `pipenv lock` and keep Pipfile.lock."
                                    : "Write them into requirements.txt or [project] of pyproject.toml.");
                }
            }
        }
        return Problem.of(
                "no-dependencies",
                "",
                "No file names the dependencies of the application",
                "Write requirements.txt with at least the line `fastapi`.");
    }

    private boolean isUtf16(String path) {
        var bytes = project.bytes(path);
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    }

    /** The server to install where the project names none. */
    static Optional<Conclusion<String>> server(Dependencies dependencies) {
        return dependencies.hasAny(SERVERS)
                ? Optional.empty()
                : Optional.of(
                        new Conclusion<>(
                                "uvicorn",
                                "`" + dependencies.file() + "` names no server",
                                dependencies.file(),
                                0));
    }
}
