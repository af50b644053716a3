package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Scope;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.util.Optional;

/**
 * Finds the deployment that is meant when none is named: the last one of the environment in use.
 */
record LatestDeployment(Workplace workplace, Scope scope) {

    JsonNode orGiven(Optional<String> id) {
        String meant = id.orElseGet(this::latest);
        return workplace.api().send(Endpoint.SHOW_DEPLOYMENT.request(meant)).tree();
    }

    private String latest() {
        String project = scope.theProject(workplace);
        String environment = scope.theEnvironment(workplace);
        var request =
                Endpoint.LIST_DEPLOYMENTS
                        .request()
                        .query("project", project)
                        .query("environment", environment);
        JsonNode newest = null;
        for (JsonNode deployment :
                workplace.api().send(request.query("limit", "100")).tree().path("items")) {
            boolean isNewer =
                    newest == null
                            || deployment
                                            .path("createdAt")
                                            .asText()
                                            .compareTo(newest.path("createdAt").asText())
                                    >= 0;
            newest = isNewer ? deployment : newest;
        }
        if (newest == null) {
            throw new Failure(
                    ExitCode.NOT_FOUND,
                    project + "/" + environment + " has never been deployed",
                    "apidirect deploy");
        }
        return newest.path("id").asText();
    }
}
