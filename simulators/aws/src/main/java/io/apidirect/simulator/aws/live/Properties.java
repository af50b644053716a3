package io.apidirect.simulator.aws.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the properties of a resource. */
public final class Properties {

    private Properties() {}

    /** The stack's tags and, above them, those of a list of {@code Key} and {@code Value}. */
    public static Map<String, String> tags(Map<String, String> ofStack, JsonNode own) {
        Map<String, String> tags = new LinkedHashMap<>(ofStack);
        own.forEach(it -> tags.put(it.path("Key").asText(), it.path("Value").asText()));
        return tags;
    }

    public static List<String> texts(JsonNode list) {
        return nodes(list).stream().map(JsonNode::asText).toList();
    }

    public static List<JsonNode> nodes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** Names and values of a list of {@code Name} and {@code Value}. */
    public static Map<String, String> pairs(JsonNode list, String name, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        list.forEach(it -> pairs.put(it.path(name).asText(), it.path(value).asText()));
        return pairs;
    }
}
