package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.http.Endpoint;
import java.util.Optional;

/** Asks whether everything of an environment shall go. */
final class DestroyAgreement {
    private final Workplace workplace;
    private final String project;
    private final String name;
    private final String profile;

    DestroyAgreement(Workplace workplace, String project, JsonNode environment) {
        this.workplace = workplace;
        this.project = project;
        this.name = environment.path("name").asText();
        this.profile = environment.path("profile").asText();
    }

    /** In production, and where a database goes, the name is typed, even with --yes. */
    void confirm(Optional<String> typed) {
        String question =
                "This removes everything of "
                        + project
                        + "/"
                        + name
                        + " ("
                        + profile
                        + ") from your AWS account (profile "
                        + workplace.profile().name()
                        + ").";
        boolean holdsDatabase = holdsDatabase();
        if (holdsDatabase) {
            question += " Its database goes, with its data; a last snapshot of it stays.";
        }
        if (profile.startsWith("prod") || holdsDatabase || typed.isPresent()) {
            workplace.question().confirmName(question, name, typed);
        } else {
            workplace.confirm(question + " Go on?");
        }
    }

    private boolean holdsDatabase() {
        return workplace
                .api()
                .send(Endpoint.ENVIRONMENT_STATUS.request(project, name))
                .tree()
                .path("holdsDatabase")
                .asBoolean();
    }
}
