package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an environment as files that make it without the platform. */
@Command(
        description = {
            "Writes templates, parameters, a README and a script that makes or updates the environment with plain aws-cli.",
            "Changes nothing in the account or on the platform."
        })
public final class Eject implements Workflow {
    @Mixin private final Scope scope = new Scope();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder (default: PROJECT-ENVIRONMENT-ejected)")
    private @Nullable String out;

    @Override
    public List<String> examples() {
        return List.of("apidirect eject", "apidirect eject -e prod --out infrastructure");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        String project = scope.theProject(workplace);
        String environment = scope.theEnvironment(workplace);
        String name = out == null ? project + "-" + environment + "-ejected" : out;
        Path folder = workplace.terminal().folder().resolve(name).normalize();
        JsonNode files =
                workplace
                        .api()
                        .send(Endpoint.EJECT_ENVIRONMENT.request(project, environment))
                        .tree();
        if (workplace.output().isForPrograms()) {
            workplace.output().write(files, List.of());
            return ExitCode.OK;
        }
        try {
            requireEmpty(folder, name);
            for (JsonNode file : files.path("files")) {
                write(folder, file);
                workplace.terminal().say("Wrote " + name + "/" + file.path("path").asText());
            }
        } catch (IOException e) {
            throw Failure.failed(
                    "cannot write to " + name + ": " + e.getMessage(),
                    "check the disk and who owns the folder");
        }
        workplace.next("read " + name + "/README.md");
        return ExitCode.OK;
    }

    private static void requireEmpty(Path folder, String name) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw Failure.usage(
                            name + " is not empty",
                            "name another folder: apidirect eject --out DIR");
                }
            }
        }
    }

    private static void write(Path folder, JsonNode file) throws IOException {
        Path path = folder.resolve(file.path("path").asText()).normalize();
        if (!path.startsWith(folder)) {
            throw Failure.failed(
                    "the server names a file outside the folder: " + file.path("path").asText(),
                    "ask the operator of the server");
        }
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, file.path("content").asText());
        if (file.path("executable").asBoolean() && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }
}
