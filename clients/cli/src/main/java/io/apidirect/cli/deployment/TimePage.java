package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long a change will take, as people read it. */
final class TimePage {
    private TimePage() {}

    static String text(JsonNode time) {
        if (!time.isObject()) {
            return "";
        }
        List<String> measured = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (JsonNode step : time.path("steps")) {
            String name = step.path("step").asText();
            if (step.path("seconds").isNumber()) {
                measured.add(name + " " + spoken(step.path("seconds")));
            } else {
                unknown.add(name);
            }
        }
        if (measured.isEmpty()) {
            return "Time: not known yet; nothing like it was deployed before.\n";
        }
        String least = unknown.isEmpty() ? "about " : "at least ";
        String total = "Time: " + least + spoken(time.path("totalSeconds"));
        String missing =
                unknown.isEmpty() ? "" : "; not measured yet: " + String.join(", ", unknown);
        String where =
                time.path("simulated").asBoolean() ? ", measured on the simulator of AWS" : "";
        return total
                + ", as in earlier deployments"
                + where
                + " ("
                + String.join(", ", measured)
                + ")"
                + missing
                + ".\n";
    }

    private static String spoken(JsonNode seconds) {
        return DeploymentState.spoken(Duration.ofSeconds(seconds.asLong()));
    }
}
