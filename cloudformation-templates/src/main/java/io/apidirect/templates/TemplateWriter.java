package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Writes a template as YAML; equal templates give equal texts. Strings are quoted unless plainly
 * words, because CloudFormation reads YAML 1.1, where {@code on}, {@code 012} and {@code
 * 2012-10-17} are not strings.
 */
final class TemplateWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./:-]*[A-Za-z0-9]");
    private static final Set<String> NOT_STRINGS =
            Set.of("yes", "no", "on", "off", "true", "false", "null");
    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setSplitLines(false)
                    .build();

    private TemplateWriter() {}

    static String write(Mapping template) {
        var events = new Serialize(SETTINGS).serializeOne(node(template));
        return new Present(SETTINGS).emitToString(events.iterator());
    }

    private static Node node(TemplateValue value) {
        return switch (value) {
            case Text text -> text(text.value(), Tag.STR);
            case Literal literal -> literal(literal.value());
            case Sequence list -> sequence(list, Tag.SEQ);
            case Mapping mapping -> mapping(mapping);
            case Function function -> function(function);
        };
    }

    private static Node function(Function function) {
        var tag = new Tag("!" + function.name());
        return switch (function.argument()) {
            case Text text -> text(text.value(), tag);
            case Sequence list -> sequence(list, tag);
            default -> throw new IllegalArgumentException(function.name() + " takes text or list");
        };
    }

    private static ScalarNode text(String text, Tag tag) {
        return new ScalarNode(tag, text, style(text));
    }

    private static ScalarStyle style(String text) {
        if (text.indexOf('\n') >= 0) {
            return ScalarStyle.LITERAL;
        }
        var isWord =
                PLAIN.matcher(text).matches()
                        && !NOT_STRINGS.contains(text.toLowerCase(Locale.ROOT));
        return isWord ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }

    private static ScalarNode literal(String text) {
        var isBoolean = text.equals("true") || text.equals("false");
        var tag = isBoolean ? Tag.BOOL : text.contains(".") ? Tag.FLOAT : Tag.INT;
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }

    private static Node sequence(Sequence list, Tag tag) {
        var items = list.items().stream().map(TemplateWriter::node).toList();
        return new SequenceNode(tag, items, FlowStyle.BLOCK);
    }

    private static Node mapping(Mapping mapping) {
        var entries =
                mapping.entries().entrySet().stream()
                        .map(e -> new NodeTuple(text(e.getKey(), Tag.STR), node(e.getValue())))
                        .toList();
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }
}
