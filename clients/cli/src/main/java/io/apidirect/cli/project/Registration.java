package io.apidirect.cli.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a project and an environment on the platform as far as they are missing; running it again
 * changes nothing.
 */
record Registration(Workplace workplace, Path folder) {

    /** The step to take next. */
    String register(String environment, Optional<String> accountLink) {
        String project = new ProjectFolder(folder, workplace.terminal()).theManifest().name();
        if (workplace.session().token().isEmpty()) {
            workplace
                    .terminal()
                    .say(
                            "You are not logged in, so the platform does not know "
                                    + project
                                    + " yet.");
            return "apidirect login, then apidirect init here again";
        }
        if (!exists(Endpoint.SHOW_PROJECT.request(project))) {
            workplace
                    .api()
                    .send(
                            Endpoint.CREATE_PROJECT
                                    .request()
                                    .json(Json.object().put("name", project)));
            workplace.terminal().say("Created project " + project + ".");
        }
        workplace.profile().useIn(folder, Optional.of(project), Optional.empty());
        Optional<String> next =
                exists(Endpoint.SHOW_ENVIRONMENT.request(project, environment))
                        ? Optional.empty()
                        : create(project, environment, accountLink);
        if (next.isEmpty()) {
            workplace.profile().useIn(folder, Optional.of(project), Optional.of(environment));
            workplace.terminal().say("Using " + project + "/" + environment + " in this folder.");
        }
        return next.orElse("apidirect plan");
    }

    /** Makes the environment; where that needs something first, the step to take. */
    private Optional<String> create(String project, String environment, Optional<String> given) {
        List<String> links = given.map(List::of).orElseGet(this::verifiedLinks);
        if (links.isEmpty()) {
            workplace
                    .terminal()
                    .say(
                            "No AWS account is linked and verified yet, so there is no environment "
                                    + environment
                                    + " yet.");
            return Optional.of(
                    "apidirect aws link --aws-account-id 123456789012 --region eu-west-1, then apidirect init here again");
        }
        if (links.size() > 1) {
            throw Failure.usage(
                    "several AWS accounts are linked: " + String.join(", ", links),
                    "say which: apidirect init --account-link " + links.getFirst());
        }
        var body =
                Json.object()
                        .put("name", environment)
                        .put("profile", profile(environment))
                        .put("accountLink", links.getFirst());
        workplace.api().send(Endpoint.CREATE_ENVIRONMENT.request(project).json(body));
        workplace
                .terminal()
                .say(
                        "Created environment "
                                + environment
                                + " in AWS account link "
                                + links.getFirst()
                                + ".");
        return Optional.empty();
    }

    private List<String> verifiedLinks() {
        List<String> names = new ArrayList<>();
        for (JsonNode link :
                workplace.api().send(Endpoint.LIST_ACCOUNT_LINKS.request()).tree().path("items")) {
            if (link.path("status").asText().equals("verified")) {
                names.add(link.path("name").asText(link.path("id").asText()));
            }
        }
        return names;
    }

    private static String profile(String environment) {
        return environment.startsWith("prod")
                ? "prod"
                : environment.startsWith("stag") ? "staging" : "dev";
    }

    private boolean exists(Request request) {
        var answer = workplace.api().attempt(request);
        if (!answer.isSuccess() && answer.status() != 404) {
            workplace.api().send(request);
        }
        return answer.isSuccess();
    }
}
