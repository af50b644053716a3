package io.apidirect.cli.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The manifest of a Copilot service; every scalar of it is a text, exactly as it was written.
 *
 * @param file as the user named it
 */
record CopilotManifest(String file, ObjectNode tree) {

    private static final String ENVIRONMENTS = "environments";

    private static final Map<String, String> OTHER_KINDS =
            Map.of(
                    "Worker Service",
                    "put its command under workers in the apidirect.yaml of the API whose image it runs",
                    "Scheduled Job",
                    "put its command under schedules in the apidirect.yaml of the API whose image it runs",
                    "Static Site",
                    "API-Direct runs APIs; keep static files in S3 and CloudFront",
                    "Environment",
                    "name the manifest of a service: copilot/SERVICE/manifest.yml");

    /** Reads a text; refuses what is no manifest of an API. */
    static CopilotManifest read(String file, String text) {
        var manifest = new CopilotManifest(file, tree(file, text));
        String type = manifest.tree.path("type").asText("no type");
        if (!List.of("Load Balanced Web Service", "Backend Service", "Request-Driven Web Service")
                .contains(type)) {
            throw Failure.usage(
                    file + " describes no API but: " + type,
                    OTHER_KINDS.getOrDefault(
                            type, "name the manifest of a service: copilot/SERVICE/manifest.yml"));
        }
        return manifest;
    }

    private static ObjectNode tree(String file, String text) {
        try {
            var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            JsonNode tree = Json.mapper().valueToTree(new Load(settings).loadFromString(text));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw Failure.usage(file + " holds no settings", "name a Copilot manifest");
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw Failure.usage(file + " is not YAML: " + e.getMessage(), "");
        }
    }

    /** The environments that it says something else for. */
    List<String> environments() {
        return tree.path(ENVIRONMENTS).properties().stream().map(Map.Entry::getKey).toList();
    }

    /** What it says else for an environment. */
    JsonNode override(String environment) {
        return tree.path(ENVIRONMENTS).path(environment);
    }

    /** What holds in an environment, whether it has words of its own or not. */
    ObjectNode settings(String environment) {
        ObjectNode merged = tree.deepCopy();
        merged.remove(ENVIRONMENTS);
        if (override(environment) instanceof ObjectNode override) {
            giveWay(merged.path("count"), override.path("count"));
            merge(merged, override);
        }
        return merged;
    }

    /** A range and a number of Spot tasks exclude each other; that of the environment holds. */
    private static void giveWay(JsonNode count, JsonNode override) {
        if (count instanceof ObjectNode all) {
            if (override.has("spot")) {
                all.remove("range");
            } else if (override.has("range")) {
                all.remove("spot");
            }
        }
    }

    private static void merge(ObjectNode base, ObjectNode override) {
        for (var entry : override.properties()) {
            if (base.get(entry.getKey()) instanceof ObjectNode inner
                    && entry.getValue() instanceof ObjectNode other) {
                merge(inner, other);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        }
    }
}
