package io.apidirect.simulator.aws.cloudformation.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.catalogue.Entry.Call;
import io.apidirect.simulator.aws.cloudformation.catalogue.Entry.Quota;
import io.apidirect.simulator.aws.cloudformation.catalogue.Entry.Work;
import io.apidirect.simulator.aws.cloudformation.resource.Property;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceOperation;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceSchema;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceType;
import io.apidirect.simulator.aws.cloudformation.template.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads tables of resource types. */
public final class TypeTable {

    private TypeTable() {}

    /** The types that the simulator has without a service behind them. */
    public static List<ResourceType> standard(LiveResources live) {
        return read("resource-types.yaml", live);
    }

    /** The types of a table that lies next to this class. */
    public static List<ResourceType> read(String resource, LiveResources live) {
        try (InputStream stream = TypeTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no table " + resource + ".");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return YamlTree.parse(text)
                    .propertyStream()
                    .map(it -> (ResourceType) new CatalogueType(entry(it), live))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Map.Entry<String, JsonNode> named) {
        JsonNode node = named.getValue();
        Map<String, FillText> attributes = new LinkedHashMap<>();
        node.path("attributes")
                .propertyStream()
                .forEach(it -> attributes.put(it.getKey(), new FillText(it.getValue().asText())));
        String arn = node.path("arn").asText("");
        Map<ResourceOperation, Work> work = new EnumMap<>(ResourceOperation.class);
        for (ResourceOperation each : ResourceOperation.values()) {
            work.put(each, work(node.path(each.name().toLowerCase(Locale.ROOT)), arn));
        }
        return new Entry(
                named.getKey(),
                schema(node).withAttributes(attributes.keySet().toArray(String[]::new)),
                new FillText(node.path("id").asText()),
                Optional.ofNullable(node.get("self")).map(it -> new FillText(it.asText())),
                attributes,
                Optional.of(node.path("quota"))
                        .filter(JsonNode::isObject)
                        .map(it -> new Quota(it.path("limit").asInt(), it.path("reason").asText())),
                Optional.ofNullable(node.get("inUse")).map(it -> new FillText(it.asText())),
                work);
    }

    private static ResourceSchema schema(JsonNode node) {
        return ResourceSchema.of(
                Arrays.stream(node.path("properties").asText().split("\\s+", -1))
                        .map(it -> property(it, node.path("patterns")))
                        .toArray(Property[]::new));
    }

    private static Property property(String text, JsonNode patterns) {
        String name = text.replaceAll("[!*?]", "");
        Property property = text.contains("!") ? Property.required(name) : Property.optional(name);
        Property shaped =
                patterns.has(name) ? property.matching(patterns.path(name).asText()) : property;
        Property kept = text.contains("*") ? shaped.createOnly() : shaped;
        return text.contains("?") ? kept.conditionallyCreateOnly() : kept;
    }

    private static Work work(JsonNode node, String arn) {
        return new Work(
                Duration.ofSeconds(node.path("seconds").asLong()),
                StreamSupport.stream(node.path("calls").spliterator(), false)
                        .map(it -> call(it.asText(), arn))
                        .toList());
    }

    private static Call call(String text, String arn) {
        String[] words = text.split(" ", -1);
        Map<String, FillText> context = new LinkedHashMap<>();
        Arrays.stream(words)
                .skip(2)
                .map(it -> it.split("=", 2))
                .forEach(it -> context.put(it[0], new FillText(it[1])));
        boolean isWhole =
                words[1].equals("*") || words[1].startsWith("arn:") || words[1].endsWith("Arn}");
        return new Call(words[0], new FillText(isWhole ? words[1] : arn + words[1]), context);
    }
}
