package io.apidirect.source.scaffold;

import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import io.apidirect.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Writes a small FastAPI project with tests, README and manifest. */
public final class Scaffold {

    private static final String EXAMPLE = "hello-fastapi";
    private static final int LONGEST_NAME = 20;

    /** Our own secrets are kept under this name; the manifest's schema refuses it. */
    private static final String RESERVED = "database";

    /**
     * The files in the order they are written; the manifest is last, so that it marks a whole
     * project.
     */
    static final List<String> FILES =
            List.of(
                    ".gitignore",
                    "README.md",
                    "app/__init__.py",
                    "app/main.py",
                    "pyproject.toml",
                    "requirements-dev.txt",
                    "requirements.txt",
                    "tests/test_main.py",
                    Manifest.FILE);

    private Scaffold() {}

    /** A project name made of a folder's name, always a valid one. */
    public static String nameFor(Path folder) {
        var written = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        var plain =
                written.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+", "");
        var name = plain.length() < 2 ? "my-api" : plain;
        var usable = name.equals(RESERVED) ? RESERVED + "-api" : name;
        return usable.substring(0, Math.min(LONGEST_NAME, usable.length())).replaceAll("-$", "");
    }

    /**
     * Writes the project into a folder, which is made when it does not exist. Nothing is
     * overwritten: when one file is in the way, none is written.
     *
     * @param name the project's name, as the manifest takes it
     * @throws IOException when the disk fails
     */
    public static ScaffoldResult write(Path folder, String name) throws IOException {
        var problems = problems(folder, name);
        if (!problems.isEmpty()) {
            return new ScaffoldResult.Refused(problems);
        }
        for (var path : FILES) {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, content(path).replace(EXAMPLE, name), StandardOpenOption.CREATE_NEW);
        }
        return new ScaffoldResult.Written(folder, name, FILES);
    }

    private static List<Problem> problems(Path folder, String name) throws IOException {
        var manifest = content(Manifest.FILE).replace(EXAMPLE, name);
        if (Manifest.read(manifest) instanceof ManifestResult.Invalid(var invalid)) {
            return invalid.stream().map(Scaffold::badName).toList();
        }
        return FILES.stream()
                .filter(path -> Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .map(
                        path ->
                                Problem.of(
                                        "file-in-the-way",
                                        path,
                                        "`" + path + "` exists already and is not overwritten",
                                        "Use an empty folder; an existing project needs only apidirect.yaml."))
                .toList();
    }

    private static Problem badName(ManifestProblem problem) {
        return Problem.of("name-not-usable", Manifest.FILE, problem.message(), problem.fix());
    }

    private static String content(String path) throws IOException {
        try (var in = Scaffold.class.getResourceAsStream("project/" + path)) {
            if (in == null) {
                throw new IllegalStateException("project/" + path + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
