package io.apidirect.manifest;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Translates snakeyaml's nodes. */
final class YamlNodes {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private YamlNodes() {}

    static YamlValue value(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence ->
                    new YamlValue.Sequence(
                            sequence.getValue().stream().map(YamlNodes::value).toList(),
                            YamlText.place(node));
            case MappingNode mapping ->
                    new YamlValue.Mapping(
                            mapping.getValue().stream()
                                    .map(
                                            tuple ->
                                                    new YamlValue.Entry(
                                                            key(tuple.getKeyNode()),
                                                            value(tuple.getValueNode())))
                                    .toList(),
                            YamlText.place(node));
            default -> throw new IllegalStateException("A YAML node of a new kind: " + node);
        };
    }

    private static YamlValue.Scalar key(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar(scalar)
                : new YamlValue.Scalar(YamlValue.Kind.TEXT, "?", YamlText.place(node));
    }

    private static YamlValue.Scalar scalar(ScalarNode node) {
        return new YamlValue.Scalar(kind(node), node.getValue(), YamlText.place(node));
    }

    private static YamlValue.Kind kind(ScalarNode node) {
        var tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return YamlValue.Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return YamlValue.Kind.BOOLEAN;
        }
        if (tag.equals(Tag.INT)) {
            // Octal and hexadecimal numbers are legal YAML and never meant in a manifest.
            return DECIMAL.matcher(node.getValue()).matches()
                    ? YamlValue.Kind.WHOLE_NUMBER
                    : YamlValue.Kind.NUMBER;
        }
        return tag.equals(Tag.FLOAT) ? YamlValue.Kind.NUMBER : YamlValue.Kind.TEXT;
    }
}
