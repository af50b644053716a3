package io.apidirect.simulator.aws.codebuild;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Virtual environments of Python, kept by what is installed in them; all simulators share them.
 * Python runs isolated ({@code -I}), as a file of the source may have the name of a module.
 */
final class Environments {

    private static final String DONE = "installed";

    private final Path folder;

    Environments(Path folder) {
        this.folder = folder;
    }

    /** The environments of this machine's user, which outlive any simulator. */
    static Environments ofUser() {
        var cache =
                Stream.of("XDG_CACHE_HOME")
                        .map(System.getenv()::get)
                        .filter(Objects::nonNull)
                        .map(Path::of)
                        .findFirst()
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return new Environments(cache.resolve("apidirect-simulator/python").toAbsolutePath());
    }

    /**
     * The environment with everything in it, made where there is none yet.
     *
     * @param packages further packages, separated by blanks
     * @param version of Python that is wanted; another one is taken where it is not installed
     */
    Path with(Dependencies dependencies, String packages, String version, Shell shell)
            throws InterruptedException {
        var python = Python.of(version, dependencies.folder(), shell);
        var wanted = requirements(dependencies, packages, python, shell);
        var environment = folder(dependencies, wanted).resolve(wanted.digest(python));
        try (var _ =
                OneAtATime.in(environment.resolveSibling(environment.getFileName() + ".lock"))) {
            if (isUsable(environment)) {
                shell.log().accept("Using the installed dependencies of an earlier build.");
            } else {
                installOrRemove(environment, python, wanted, dependencies.name(), shell);
            }
        }
        return environment;
    }

    /** What is installed from the source itself belongs to this source alone. */
    private Path folder(Dependencies dependencies, Requirements wanted) {
        var source = dependencies.source();
        return make(
                wanted.areLocal()
                        ? source.resolveSibling(source.getFileName() + "-python")
                        : folder);
    }

    /** A removed Python leaves a dead link behind. */
    private static boolean isUsable(Path environment) {
        return Files.exists(environment.resolve(DONE))
                && Files.isExecutable(environment.resolve("bin/python"));
    }

    private static void installOrRemove(
            Path environment, Python python, Requirements wanted, String named, Shell shell)
            throws InterruptedException {
        try {
            install(environment, python, wanted, named, shell);
        } catch (BuildFailed | InterruptedException e) {
            remove(environment);
            throw e;
        }
    }

    private static void remove(Path environment) {
        try (var files = Files.walk(environment)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException _) {
            // What is left is cleared by the next build that needs it.
        }
    }

    private static void install(
            Path environment, Python python, Requirements wanted, String named, Shell shell)
            throws InterruptedException {
        shell.must(
                "python3 -m venv",
                wanted.folder(),
                List.of(python.command(), "-I", "-m", "venv", "--clear", environment.toString()));
        var inside = environment.resolve("bin/python").toString();
        if (!wanted.lines().isEmpty()) {
            var file = write(environment.resolve("requirements.txt"), wanted.lines());
            var what = List.of("-r", file.toString());
            pip(inside, "pip install, with " + named, wanted.folder(), shell, what);
        }
        if (!wanted.packages().isEmpty()) {
            var said = "pip install " + String.join(" ", wanted.packages());
            pip(inside, said, wanted.folder(), shell, wanted.packages());
        }
        if (new Shell(_ -> {}).run(wanted.folder(), List.of(inside, "-I", "-c", "import uvicorn"))
                != 0) {
            shell.log().accept("No server is declared: installing uvicorn.");
            pip(inside, "pip install uvicorn", wanted.folder(), shell, List.of("uvicorn"));
        }
        write(environment.resolve(DONE), List.of());
    }

    private static void pip(String python, String said, Path folder, Shell shell, List<String> what)
            throws InterruptedException {
        var usual =
                List.of(
                        python,
                        "-I",
                        "-m",
                        "pip",
                        "install",
                        "--no-input",
                        "--progress-bar=off",
                        "--disable-pip-version-check",
                        "--retries=1");
        shell.must(said, folder, Stream.concat(usual.stream(), what.stream()).toList());
    }

    private static Requirements requirements(
            Dependencies dependencies, String packages, Python python, Shell shell)
            throws InterruptedException {
        shell.log().accept("Dependencies from " + dependencies.name());
        var further = Arrays.stream(packages.split(" ", -1)).filter(it -> !it.isBlank()).toList();
        var place = dependencies.folder();
        var named =
                dependencies.file().isEmpty()
                        ? List.<String>of()
                        : shell.lines(
                                place,
                                List.of(
                                        python.command(),
                                        "-I",
                                        "-c",
                                        script(),
                                        dependencies.file().get().toString()));
        return new Requirements(
                place, named.stream().filter(it -> !it.isBlank()).toList(), further);
    }

    private static String script() {
        try (InputStream stream = Environments.class.getResourceAsStream("requirements.py")) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
