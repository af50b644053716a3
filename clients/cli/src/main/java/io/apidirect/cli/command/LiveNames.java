package io.apidirect.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.terminal.Terminal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server has now under a label such as {@code PROJECT}; nothing where it cannot be asked.
 *
 * @param words what was typed so far, which may name profile, project and environment
 */
record LiveNames(Terminal terminal, CommandWords words) {
    /** Nobody waits longer after Tab. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What may stand where a help page shows this label. */
    List<String> of(String label) {
        try {
            return switch (label) {
                case "PROJECT" -> names(Endpoint.LIST_PROJECTS.request(), "name");
                case "ENVIRONMENT" -> inProject(Endpoint.LIST_ENVIRONMENTS, "name");
                case "ACCOUNT_LINK", "LINK" -> names(Endpoint.LIST_ACCOUNT_LINKS.request(), "name");
                case "DEPLOYMENT" -> names(Endpoint.LIST_DEPLOYMENTS.request(), "id");
                case "RELEASE" -> inEnvironment(Endpoint.LIST_RELEASES, "release");
                case "VARIABLE" -> inEnvironment(Endpoint.LIST_VARIABLES, "name");
                case "SECRET" -> inEnvironment(Endpoint.LIST_SECRETS, "name");
                default -> List.of();
            };
        } catch (Failure _) {
            // Whoever presses Tab wants a name or nothing, never an error.
            return List.of();
        }
    }

    private List<String> inProject(Endpoint endpoint, String field) {
        return project().map(project -> names(endpoint.request(project), field)).orElse(List.of());
    }

    private List<String> inEnvironment(Endpoint endpoint, String field) {
        Optional<String> environment =
                typed("-e", "--environment").or(workplace().profile()::environment);
        return project()
                .flatMap(
                        project ->
                                environment.map(
                                        name -> names(endpoint.request(project, name), field)))
                .orElse(List.of());
    }

    private Optional<String> project() {
        return typed("-p", "--project").or(workplace().profile()::project);
    }

    private Optional<String> typed(String shortName, String longName) {
        List<String> rest = words.rest();
        int at = Math.max(rest.indexOf(shortName), rest.indexOf(longName));
        return at >= 0 && at + 1 < rest.size() ? Optional.of(rest.get(at + 1)) : Optional.empty();
    }

    private List<String> names(Request request, String field) {
        List<String> names = new ArrayList<>();
        for (JsonNode item :
                workplace().api().send(request.query("limit", "100")).tree().path("items")) {
            names.add(item.path(field).asText());
        }
        return names;
    }

    private Workplace workplace() {
        return new Workplace(terminal, new SharedOptions(), words.profile(), InstantSource.system())
                .hurried(PATIENCE);
    }
}
