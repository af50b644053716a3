package io.apidirect.cli;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.operation.Operations;
import io.apidirect.cli.sample.GeneratedOperations;
import io.apidirect.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tool in a folder of its own, run in this process with the sample's commands. */
final class Tool {
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private Operations operations = new GeneratedOperations();
    private Path processLog = Path.of("none");
    private String ttys = "";
    private String input = "";
    private InstantSource clock = InstantSource.system();

    /** What the tool left behind. */
    record Outcome(ExitCode code, String out, String err) {}

    Tool(Path folder, String url) {
        this.folder = folder;
        environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        environment.put("APIDIRECT_URL", url);
        environment.put("APIDIRECT_TOKEN", "ad_pat_test");
    }

    Tool with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Tool without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** With the commands of the product instead of the sample's. */
    Tool ofProduct() {
        operations = new io.apidirect.cli.generated.GeneratedOperations();
        return this;
    }

    Tool at(InstantSource time) {
        clock = time;
        return this;
    }

    /** A person sits there and types these lines. */
    Tool typing(String lines) {
        ttys = "012";
        input = lines;
        return with("NO_COLOR", "1");
    }

    /** A pipe with this content is standard input. */
    Tool piping(String text) {
        ttys = "";
        input = text;
        return this;
    }

    /** Starts the tool as a process of its own, with the commands of the product. */
    Process start(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(
                List.of(
                        "-Dapidirect.pause=20",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.apidirect.cli.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("APIDIRECT_") && !environment.containsKey(name));
        processLog = Files.createTempFile("process", ".log");
        processLog.toFile().deleteOnExit();
        return builder.redirectOutput(processLog.toFile()).start();
    }

    /** What the process started last wrote. */
    String saidByProcess() throws IOException {
        return Files.readString(processLog);
    }

    /** Makes the stored session look as if its token had ended. */
    void expireSession() throws IOException {
        Path file = config().resolve("credentials.json");
        String ended =
                Files.readString(file)
                        .replaceAll(
                                "\"expiresAt\":\"[^\"]*\"",
                                "\"expiresAt\":\"2020-01-01T00:00:00Z\"");
        Files.writeString(file, ended);
    }

    Path config() {
        return folder.resolve("config").resolve("apidirect");
    }

    Path folder() {
        return folder;
    }

    Outcome run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.copyOf(environment),
                        folder,
                        ttys);
        ExitCode code = Main.run(terminal, clock, operations, List.of(args));
        return new Outcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
