package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML with CloudFormation's short tags, as a tree of JSON with long function names. */
public final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlTree() {}

    /** Reads one document; refuses text that is not YAML. */
    public static JsonNode parse(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .map(YamlTree::convert)
                    .orElse(NODES.nullNode());
        } catch (MarkedYamlEngineException e) {
            throw notWellFormed(e.getProblemMark());
        } catch (YamlEngineException e) {
            throw Refusal.validation("Template format error: YAML not well-formed.");
        }
    }

    private static Refusal notWellFormed(Optional<Mark> mark) {
        return Refusal.validation(
                mark.map(
                                it ->
                                        " (line %d, column %d)"
                                                .formatted(it.getLine() + 1, it.getColumn() + 1))
                        .map(it -> "Template format error: YAML not well-formed." + it)
                        .orElse("Template format error: YAML not well-formed."));
    }

    private static JsonNode convert(Node node) {
        JsonNode value =
                switch (node) {
                    case MappingNode it -> mapping(it);
                    case SequenceNode it -> sequence(it);
                    case ScalarNode it -> scalar(it);
                    default ->
                            throw Refusal.validation(
                                    "Template format error: unsupported structure.");
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? function(tag.substring(1), value) : value;
    }

    private static JsonNode function(String shortName, JsonNode argument) {
        ObjectNode call = NODES.objectNode();
        switch (shortName) {
            case "Ref", "Condition" -> call.set(shortName, argument);
            case "GetAtt" -> call.set("Fn::GetAtt", attributeOf(argument));
            default -> call.set("Fn::" + shortName, argument);
        }
        return call;
    }

    private static JsonNode attributeOf(JsonNode argument) {
        int dot = argument.isTextual() ? argument.asText().indexOf('.') : -1;
        if (dot < 0) {
            return argument;
        }
        String text = argument.asText();
        return NODES.arrayNode().add(text.substring(0, dot)).add(text.substring(dot + 1));
    }

    private static JsonNode mapping(MappingNode node) {
        ObjectNode object = NODES.objectNode();
        node.getValue()
                .forEach(
                        it ->
                                object.set(
                                        ((ScalarNode) it.getKeyNode()).getValue(),
                                        convert(it.getValueNode())));
        return object;
    }

    private static JsonNode sequence(SequenceNode node) {
        ArrayNode array = NODES.arrayNode();
        node.getValue().forEach(it -> array.add(convert(it)));
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return NODES.nullNode();
        }
        if (Tag.BOOL.equals(tag)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        if (Tag.INT.equals(tag)) {
            return NODES.numberNode(new BigInteger(text));
        }
        return Tag.FLOAT.equals(tag) && !text.startsWith(".") && !text.startsWith("-.")
                ? NODES.numberNode(new BigDecimal(text))
                : NODES.textNode(text);
    }
}
