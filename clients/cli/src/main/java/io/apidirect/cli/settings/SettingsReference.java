package io.apidirect.cli.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.http.Json;
import io.apidirect.manifest.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Every setting that {@code apidirect.yaml} may hold, in the order of the schema. */
final class SettingsReference {

    private final List<SettingDescription> found = new ArrayList<>();

    private SettingsReference() {}

    static List<SettingDescription> all() {
        var reference = new SettingsReference();
        reference.collect("", Json.read(Manifest.schema().getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(reference.found);
    }

    private void collect(String prefix, JsonNode group) {
        group.path("properties")
                .properties()
                .forEach(entry -> setting(prefix + entry.getKey(), entry.getValue()));
    }

    private void setting(String name, JsonNode schema) {
        JsonNode named = schema.path("additionalProperties");
        if (schema.has("properties")) {
            collect(name + ".", schema);
        } else if (named.has("properties")) {
            collect(name + ".*.", named);
        } else {
            found.add(new SettingDescription(name, schema));
        }
    }
}
