package io.apidirect.simulator.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An answer as a tree, which each protocol writes in its own way. Instants are kept as such ({@code
 * putPOJO}), as every protocol has another form for them.
 */
public final class Tree {

    private Tree() {}

    /** The answer, with {@code member} around each thing of a list where that is XML. */
    public static Response answer(Call call, ObjectNode tree) {
        return answer(call, tree, _ -> "member");
    }

    /**
     * The answer.
     *
     * @param member the name of each thing of a list, by the list's, where that is XML
     */
    public static Response answer(Call call, ObjectNode tree, UnaryOperator<String> member) {
        return switch (call.protocol()) {
            case Protocol.Query _ -> Response.query(call, xml -> write(xml, tree, member));
            case Protocol.Ec2(var namespace) -> ec2(call, namespace, tree);
            default -> Response.json(inSeconds(tree));
        };
    }

    private static Response ec2(Call call, String namespace, ObjectNode tree) {
        var xml = new Xml();
        xml.root(
                call.action() + "Response",
                namespace,
                it -> write(it.text("requestId", call.id()), tree, _ -> "item"));
        return Response.of(200, "text/xml;charset=UTF-8", xml.toString());
    }

    private static void write(Xml xml, JsonNode node, UnaryOperator<String> member) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            xml.element(
                    each.getKey(), it -> writeValue(it, each.getKey(), each.getValue(), member));
        }
    }

    private static void writeValue(
            Xml xml, String name, JsonNode value, UnaryOperator<String> member) {
        switch (value) {
            case ArrayNode list ->
                    list.forEach(
                            thing ->
                                    xml.element(
                                            member.apply(name),
                                            it -> writeValue(it, name, thing, member)));
            case ObjectNode object -> write(xml, object, member);
            default -> xml.raw(value.asText());
        }
    }

    private static JsonNode inSeconds(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(it -> copy.set(it.getKey(), inSeconds(it.getValue())));
                yield copy;
            }
            case ArrayNode list -> Json.list(list.valueStream().toList(), Tree::inSeconds);
            case POJONode pojo when pojo.getPojo() instanceof Instant time ->
                    JsonNodeFactory.instance.numberNode(Json.seconds(time));
            default -> node;
        };
    }
}
