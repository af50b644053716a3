package io.apidirect.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.terminal.Terminal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of projects and environments that the server has now; none where it cannot be asked.
 */
record LiveNames(Terminal terminal) {

    List<String> projects() {
        return names(Endpoint.LIST_PROJECTS.request());
    }

    /** The environments of the project that the words name, or else the profile. */
    List<String> environments(CommandWords words) {
        return project(words)
                .map(project -> names(Endpoint.LIST_ENVIRONMENTS.request(project)))
                .orElse(List.of());
    }

    private Optional<String> project(CommandWords words) {
        List<String> rest = words.rest();
        int at = Math.max(rest.indexOf("-p"), rest.indexOf("--project"));
        return at >= 0 && at + 1 < rest.size()
                ? Optional.of(rest.get(at + 1))
                : workplace().profile().project();
    }

    private List<String> names(Request request) {
        try {
            List<String> names = new ArrayList<>();
            for (JsonNode item :
                    workplace().api().send(request.query("limit", "100")).tree().path("items")) {
                names.add(item.path("name").asText());
            }
            return names;
        } catch (Failure _) {
            // Whoever presses Tab wants a name or nothing, never an error.
            return List.of();
        }
    }

    private Workplace workplace() {
        return new Workplace(
                terminal, new SharedOptions(), Optional.empty(), InstantSource.system());
    }
}
