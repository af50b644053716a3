package io.apidirect.source.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Pipfile.lock; its {@code default} section is what runs in production. */
final class PipfileLock {

    private PipfileLock() {}

    static Set<String> packages(String text) {
        return read(text)
                .path("default")
                .propertyStream()
                .map(entry -> Requirements.normalised(entry.getKey()))
                .collect(Collectors.toSet());
    }

    static Optional<String> pythonVersion(String text) {
        return read(text)
                .path("_meta")
                .path("requires")
                .path("python_version")
                .asOptional()
                .map(JsonNode::asText);
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
