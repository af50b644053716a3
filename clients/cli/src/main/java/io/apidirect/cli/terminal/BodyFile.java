package io.apidirect.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a JSON or YAML object from a file or from standard input. */
public final class BodyFile {
    private BodyFile() {}

    /** The object in this file; {@code -} is standard input. */
    public static ObjectNode read(String file, Terminal terminal) {
        byte[] content = file.equals("-") ? terminal.readAll() : bytes(file, terminal);
        JsonNode tree = Json.read(content);
        if (tree.isMissingNode()) {
            tree = yaml(file, new String(content, StandardCharsets.UTF_8));
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Failure.usage(file + " holds no object", "write the fields as JSON or YAML");
    }

    private static byte[] bytes(String file, Terminal terminal) {
        try {
            return Files.readAllBytes(terminal.folder().resolve(file));
        } catch (IOException e) {
            throw Failure.usage("cannot read " + file, "check the path");
        }
    }

    private static JsonNode yaml(String file, String text) {
        try {
            return Json.mapper()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (YamlEngineException e) {
            throw Failure.usage(file + " is neither JSON nor YAML: " + e.getMessage(), "");
        }
    }
}
