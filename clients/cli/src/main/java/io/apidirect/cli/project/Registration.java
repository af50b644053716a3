package io.apidirect.cli.project;

import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.Request;
import java.nio.file.Path;
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
        boolean stands = exists(Endpoint.SHOW_ENVIRONMENT.request(project, environment));
        // A link that will not do is refused before anything is made for it.
        Optional<String> link =
                stands ? Optional.empty() : new LinkChoice(workplace).of(accountLink);
        makeProject(project);
        workplace.profile().useIn(folder, Optional.of(project), Optional.empty());
        if (!stands && link.isEmpty()) {
            workplace
                    .terminal()
                    .say(
                            "No AWS account is linked and verified yet, so there is no environment "
                                    + environment
                                    + " yet.");
            return "apidirect aws link --aws-account-id 123456789012 --region eu-west-1, then apidirect init here again";
        }
        link.ifPresent(name -> makeEnvironment(project, environment, name));
        workplace.profile().useIn(folder, Optional.of(project), Optional.of(environment));
        workplace.terminal().say("Using " + project + "/" + environment + " in this folder.");
        return "apidirect plan";
    }

    private void makeProject(String project) {
        if (!exists(Endpoint.SHOW_PROJECT.request(project))) {
            workplace
                    .api()
                    .send(
                            Endpoint.CREATE_PROJECT
                                    .request()
                                    .json(Json.object().put("name", project)));
            workplace.terminal().say("Created project " + project + ".");
        }
    }

    private void makeEnvironment(String project, String environment, String link) {
        var body =
                Json.object()
                        .put("name", environment)
                        .put("profile", profile(environment))
                        .put("accountLink", link);
        workplace.api().send(Endpoint.CREATE_ENVIRONMENT.request(project).json(body));
        workplace
                .terminal()
                .say("Created environment " + environment + " in AWS account link " + link + ".");
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
