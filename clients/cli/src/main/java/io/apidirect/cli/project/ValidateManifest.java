package io.apidirect.cli.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestProblem;
import io.apidirect.manifest.ManifestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows every fault of a manifest at its place, without asking the server. */
@Command(
        description = {
            "Shows every fault of a manifest at once, with line, column, and what to write instead. Needs no server and no login.",
            "Ends with 1 when there is a fault. With --json the faults are data: {valid, problems}."
        })
public final class ValidateManifest implements Workflow {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "[FILE]",
            description =
                    "The file, or a folder with one; - reads standard input (default: "
                            + Manifest.FILE
                            + ")")
    private @Nullable String file;

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect manifest validate",
                "apidirect manifest validate services/orders/apidirect.yaml",
                "apidirect manifest validate - < apidirect.yaml");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        String name = name(workplace);
        String text = text(name, workplace);
        String shown = name.equals("-") ? "standard input" : name;
        ManifestResult result = Manifest.read(text);
        if (workplace.output().isForPrograms()) {
            workplace.output().write(tree(result), List.of());
            return result instanceof ManifestResult.Valid ? ExitCode.OK : ExitCode.FAILED;
        }
        return switch (result) {
            case ManifestResult.Valid(Manifest manifest) -> {
                workplace
                        .terminal()
                        .say(shown + " is valid: it describes " + manifest.name() + ".");
                workplace.next("apidirect plan");
                yield ExitCode.OK;
            }
            case ManifestResult.Invalid(List<ManifestProblem> problems) ->
                    throw Faults.of(shown, text, problems);
        };
    }

    private String name(Workplace workplace) {
        String given = file == null ? Manifest.FILE : file;
        boolean isFolder =
                !given.equals("-")
                        && Files.isDirectory(workplace.terminal().folder().resolve(given));
        return isFolder ? Path.of(given, Manifest.FILE).toString() : given;
    }

    private static String text(String name, Workplace workplace) {
        if (name.equals("-")) {
            return new String(workplace.terminal().readAll(), StandardCharsets.UTF_8);
        }
        Path path = workplace.terminal().folder().resolve(name);
        if (!Files.isRegularFile(path)) {
            throw Failure.usage(
                    "there is no file " + name,
                    "name one: apidirect manifest validate FILE, or make it: apidirect init");
        }
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw Failure.failed("cannot read " + name, "it must be UTF-8 text that you may read");
        }
    }

    private static JsonNode tree(ManifestResult result) {
        List<ManifestProblem> problems =
                result instanceof ManifestResult.Invalid(var found) ? found : List.of();
        ObjectNode tree = Json.object().put("valid", problems.isEmpty());
        var list = tree.putArray("problems");
        for (ManifestProblem problem : problems) {
            list.addObject()
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("pointer", problem.pointer())
                    .put("message", problem.message())
                    .put("fix", problem.fix());
        }
        return tree;
    }
}
