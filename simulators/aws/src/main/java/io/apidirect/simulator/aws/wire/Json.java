package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Writes and reads JSON as AWS does: times as seconds, tags as lists of pairs. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A list, each item as {@code shape} writes it. */
    public static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> shape) {
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(it -> list.add(shape.apply(it)));
        return list;
    }

    /** The same with numbers as numbers, which templates and parameters may give as texts. */
    public static JsonNode typed(JsonNode value) {
        if (value.isObject()) {
            var copy = object();
            value.properties().forEach(it -> copy.set(it.getKey(), typed(it.getValue())));
            return copy;
        }
        if (value.isArray()) {
            return list(value.valueStream().toList(), Json::typed);
        }
        return value.isTextual() && value.asText().matches("[0-9]{1,9}([.][0-9]+)?")
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(value.asText()))
                : value;
    }

    public static ArrayNode texts(Collection<String> items) {
        return list(items, JsonNodeFactory.instance::textNode);
    }

    /** Seconds since 1970, with three decimals. */
    public static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    /** Tags as a list of pairs with these names. */
    public static ArrayNode tags(Map<String, String> tags, String key, String value) {
        return list(
                tags.entrySet(), it -> object().put(key, it.getKey()).put(value, it.getValue()));
    }

    /** Tags out of a list of pairs with these names. */
    public static Map<String, String> tags(JsonNode list, String key, String value) {
        Map<String, String> tags = new LinkedHashMap<>();
        list.forEach(it -> tags.put(it.path(key).asText(), it.path(value).asText()));
        return tags;
    }

    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
