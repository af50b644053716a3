package io.apidirect.cli.diagnosis;

import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.terminal.BodyFile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any request by hand, with the login and the manners of every other command. */
@Command(
        description =
                "Sends any request, with your login, retries and an idempotency key, and prints the answer.")
public final class CallApi implements Workflow {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PUT, PATCH or DELETE")
    private String method = "";

    @Parameters(index = "1", paramLabel = "PATH", description = "For example /v1/projects?limit=5")
    private String path = "";

    @Option(
            names = {"-f", "--from-file"},
            paramLabel = "FILE",
            description = "The body as JSON or YAML; - reads standard input")
    private @Nullable String file;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME:VALUE",
            description = "A header; may be repeated")
    private List<String> headers = List.of();

    @Override
    public List<String> examples() {
        return List.of(
                "apidirect api GET /v1/me", "apidirect api POST /v1/projects -f project.yaml");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        Answer answer = workplace.api().send(request(workplace));
        if (answer.isJson()) {
            var output = workplace.output();
            // A raw answer is a tree, so a table would hide parts of it.
            (workplace.isTable() ? output.asJson() : output).write(answer.tree(), List.of());
        } else if (answer.body().length > 0) {
            workplace.terminal().print(answer.text());
        }
        return ExitCode.OK;
    }

    private Request request(Workplace workplace) {
        String verb = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(verb) || !path.startsWith("/")) {
            throw Failure.usage(
                    "\"" + method + " " + path + "\" is no request",
                    "for example: apidirect api GET /v1/me");
        }
        Request request = Request.of(verb, path);
        for (String header : headers) {
            String[] parts = header.split(":\\s*", 2);
            if (parts.length < 2) {
                throw Failure.usage(
                        "\"" + header + "\" is no header", "for example: -H 'If-Match: \"7\"'");
            }
            request = request.header(parts[0], parts[1]);
        }
        if (file == null) {
            return request;
        }
        String type = verb.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return request.body(type, Json.bytes(BodyFile.read(file, workplace.terminal())));
    }
}
