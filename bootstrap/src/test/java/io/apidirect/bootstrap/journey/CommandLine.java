package io.apidirect.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line client as people run it: a process in a folder, with a login of its own. */
final class CommandLine {

    private static final Path TOOL =
            Path.of("../clients/cli/target/apidirect/bin/apidirect").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 120;

    private final URI platform;
    private final Path configuration;
    private Path folder;

    /** What it said and how it ended. */
    record Outcome(int exitCode, String out, String err) {}

    CommandLine(URI platform, Path home) throws IOException {
        this.platform = platform;
        this.configuration = Files.createDirectories(home.resolve("config"));
        this.folder = Files.createDirectories(home.resolve("work"));
    }

    void goTo(Path where) {
        folder = where;
    }

    Path folder() {
        return folder;
    }

    /** What it prints when all goes well, without the line end. */
    String run(String... arguments) throws IOException, InterruptedException {
        return runWith("", arguments);
    }

    String runWith(String input, String... arguments) throws IOException, InterruptedException {
        var outcome = attempt(input, arguments);
        assertEquals(
                0, outcome.exitCode(), List.of(arguments) + "\n" + outcome.out() + outcome.err());
        return outcome.out().strip();
    }

    /** What a command that still runs has told so far, beside its answer. */
    String toldSoFar() {
        try {
            return Files.readString(configuration.resolve("stderr"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Outcome attempt(String input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(TOOL.toString()));
        command.addAll(List.of(arguments));
        var out = configuration.resolve("stdout");
        var err = configuration.resolve("stderr");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("APIDIRECT_"));
        builder.environment().put("APIDIRECT_URL", platform.toString());
        builder.environment().put("XDG_CONFIG_HOME", configuration.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try (var typed = process.outputWriter()) {
            typed.write(input);
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
