package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks for drift and stays until AWS has told everything. */
final class DriftLook {
    private static final Duration PAUSE =
            Duration.ofMillis(Integer.getInteger("apidirect.pause", 2000));

    private final Workplace workplace;
    private final String project;
    private final String environment;

    DriftLook(Workplace workplace, String project, String environment) {
        this.workplace = workplace;
        this.project = project;
        this.environment = environment;
    }

    /** The newest report, as it is. */
    JsonNode newest() {
        return workplace.api().send(Endpoint.SHOW_DRIFT.request(project, environment)).tree();
    }

    /** A report of now. */
    JsonNode now() {
        JsonNode report =
                workplace
                        .api()
                        .send(Endpoint.START_DRIFT_CHECK.request(project, environment))
                        .tree();
        workplace.terminal().say("Looking at " + String.join(", ", layers(report)) + " …");
        while (report.path("status").asText().equals("looking")) {
            pause();
            report = newest();
        }
        return report;
    }

    private static List<String> layers(JsonNode report) {
        List<String> names = new ArrayList<>();
        report.path("layers").forEach(it -> names.add(it.path("layer").asText()));
        return names;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.INTERRUPTED, "interrupted", "apidirect drift --last");
        }
    }
}
