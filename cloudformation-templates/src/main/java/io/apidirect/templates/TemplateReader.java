package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads our own templates, in which functions have their short form ({@code !Ref}). */
final class TemplateReader {

    private TemplateReader() {}

    static Mapping read(String yaml) {
        var root =
                new Compose(LoadSettings.builder().build())
                        .composeString(yaml)
                        .map(it -> value(it));
        if (root.orElse(null) instanceof Mapping template) {
            return template;
        }
        throw new IllegalArgumentException("a template is a mapping");
    }

    private static TemplateValue value(Node node) {
        var tag = node.getTag().getValue();
        return tag.startsWith("!")
                ? new Function(tag.substring(1), untagged(node))
                : untagged(node);
    }

    private static TemplateValue untagged(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode list ->
                    new Sequence(list.getValue().stream().map(TemplateReader::value).toList());
            case MappingNode mapping -> mapping(mapping);
            default -> throw new IllegalArgumentException("a template has no aliases");
        };
    }

    private static TemplateValue scalar(ScalarNode scalar) {
        var isLiteral = List.of(Tag.INT, Tag.FLOAT, Tag.BOOL).contains(scalar.getTag());
        return isLiteral ? new Literal(scalar.getValue()) : new Text(scalar.getValue());
    }

    private static Mapping mapping(MappingNode node) {
        var entries = new LinkedHashMap<String, TemplateValue>();
        for (var entry : node.getValue()) {
            var key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                throw new IllegalArgumentException("write the short form of " + key);
            }
            entries.put(key, value(entry.getValueNode()));
        }
        return new Mapping(entries);
    }
}
