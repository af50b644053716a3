package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** One output as a template declares it. */
public record OutputDeclaration(
        String name,
        JsonNode value,
        Optional<String> description,
        Optional<JsonNode> exportName,
        Optional<String> condition) {}
