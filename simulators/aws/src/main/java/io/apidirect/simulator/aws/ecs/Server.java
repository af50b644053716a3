package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.ecr.Image;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The process behind a task. It ends with the simulator, even when that is killed. */
record Server(Process process) {

    /** Starts what an image holds, or another command in it. */
    static Server start(
            Image image, Optional<List<String>> wanted, Map<String, String> environment, int port) {
        var builder =
                new ProcessBuilder(
                                wanted.map(it -> work(image, it))
                                        .orElseGet(() -> command(image, port)))
                        .directory(
                                Path.of(image.source())
                                        .resolve(image.workingDirectory())
                                        .normalize()
                                        .toFile())
                        .redirectErrorStream(true);
        var path = tools(image) + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", image.source());
        builder.environment().putAll(environment);
        try {
            return new Server(builder.start());
        } catch (IOException e) {
            throw new CannotStart("CannotStartContainerError: " + e.getMessage());
        }
    }

    /** Where the image's own Python and whatever its packages bring can be called by name. */
    private static Path tools(Image image) {
        return Path.of(image.command().getFirst()).resolveSibling("");
    }

    private static List<String> work(Image image, List<String> wanted) {
        var command = new ArrayList<>(List.of(image.command().getFirst(), "-c", script("work.py")));
        command.addAll(wanted);
        return command;
    }

    private static List<String> command(Image image, int port) {
        var command = new ArrayList<String>();
        for (String word : image.command()) {
            if (word.equals("-m") && command.size() == 1) {
                command.addAll(List.of("-c", script("serve.py")));
            } else {
                command.add(word.replace("{port}", "" + port));
            }
        }
        return command;
    }

    private static String script(String name) {
        try (InputStream stream = Server.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of processes are used again, so only a server is ended. */
    static void endLeftover(long pid) {
        ProcessHandle.of(pid)
                .filter(
                        it ->
                                it.info()
                                        .commandLine()
                                        .filter(c -> c.contains("uvicorn"))
                                        .isPresent())
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Hands on every line of output until the process ends; the answer is its exit code. */
    int follow(Consumer<String> log) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(log);
        } catch (IOException | UncheckedIOException _) {
            // The process has ended: its output ends with it.
        }
        return process.onExit().join().exitValue();
    }

    /** Asks the process to end once calls are answered, and ends it when it does not. */
    void end(Duration calls, Duration patience) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                if (!waitFor(calls)) {
                                    process.destroy();
                                    waitFor(patience);
                                }
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            } finally {
                                kill();
                            }
                        });
    }

    /** Ends the process at once, with all that it has started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private boolean waitFor(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
