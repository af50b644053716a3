package io.apidirect.simulator.aws.codebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual environments of Python, kept by what is installed in them. */
final class Environments {

    private static final String DONE = "installed";

    private final Path folder;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    Environments(Path folder) {
        this.folder = folder;
    }

    /**
     * The environment with everything in it, made where there is none yet.
     *
     * @param packages further packages, separated by blanks
     * @param version of Python that is wanted; another one is taken where it is not installed
     */
    Path with(Dependencies dependencies, String packages, String version, Shell shell)
            throws InterruptedException {
        var python = python(version, dependencies.folder(), shell);
        var source = dependencies.needsSource() ? dependencies.source().toString() : "";
        var text = String.join("\n--\n", python, dependencies.text(), packages, source);
        var name = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        var environment = folder.resolve(name);
        var lock = locks.computeIfAbsent(name, _ -> new ReentrantLock());
        lock.lockInterruptibly();
        try {
            if (Files.exists(environment.resolve(DONE))) {
                shell.log().accept("Using the installed dependencies of an earlier build.");
            } else {
                install(environment, python, dependencies, packages, shell);
            }
            return environment;
        } finally {
            lock.unlock();
        }
    }

    private static String python(String version, Path folder, Shell shell)
            throws InterruptedException {
        var exact = "python" + version;
        var probe = new Shell(_ -> {});
        try {
            if (probe.run(folder, List.of(exact, "-m", "venv", "--help")) == 0) {
                return exact;
            }
        } catch (BuildFailed _) {
            // Not installed: the simulator makes do with the machine's own.
        }
        shell.log()
                .accept(
                        "[simulator] Python %s is not installed here; the build uses %s."
                                .formatted(
                                        version,
                                        shell.lines(folder, List.of("python3", "--version"))
                                                .getLast()));
        return "python3";
    }

    private void install(
            Path environment,
            String python,
            Dependencies dependencies,
            String packages,
            Shell shell)
            throws InterruptedException {
        var place = dependencies.folder();
        shell.must(place, List.of(python, "-m", "venv", "--clear", environment.toString()));
        var inside = environment.resolve("bin/python").toString();
        var pip =
                List.of(
                        inside,
                        "-m",
                        "pip",
                        "install",
                        "--no-input",
                        "--progress-bar=off",
                        "--retries=1");
        var wanted = requirements(dependencies, inside, shell);
        Arrays.stream(packages.split(" ", -1)).filter(it -> !it.isEmpty()).forEach(wanted::add);
        if (!wanted.isEmpty()) {
            var command = new ArrayList<>(pip);
            command.addAll(wanted);
            shell.must(place, command);
        }
        if (shell.run(place, List.of(inside, "-c", "import uvicorn")) != 0) {
            shell.log().accept("No server is declared: installing uvicorn.");
            var command = new ArrayList<>(pip);
            command.add("uvicorn");
            shell.must(place, command);
        }
        write(environment.resolve(DONE));
    }

    private List<String> requirements(Dependencies dependencies, String python, Shell shell)
            throws InterruptedException {
        Optional<Path> file = dependencies.file();
        if (file.isEmpty()) {
            shell.log().accept("No file names dependencies.");
            return new ArrayList<>();
        }
        shell.log().accept("Dependencies from " + dependencies.source().relativize(file.get()));
        if (dependencies.isPlain()) {
            return new ArrayList<>(List.of("-r", file.get().toString()));
        }
        var lines =
                shell.lines(
                        dependencies.folder(),
                        List.of(python, script().toString(), file.get().toString()));
        return new ArrayList<>(lines.stream().filter(it -> !it.isBlank()).toList());
    }

    private Path script() {
        var script = folder.resolve("requirements.py");
        try (InputStream stream = Environments.class.getResourceAsStream("requirements.py")) {
            Files.write(script, java.util.Objects.requireNonNull(stream).readAllBytes());
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path marker) {
        try {
            Files.writeString(marker, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
