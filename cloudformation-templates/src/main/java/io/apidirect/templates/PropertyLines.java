package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Properties as lines that people read: {@code ContainerDefinitions/0/Name} to {@code app}, in the
 * notation of change sets.
 */
final class PropertyLines {

    private final Map<String, String> lines = new LinkedHashMap<>();

    private PropertyLines() {}

    /** The lines of resolved {@code properties}, in their order. */
    static Map<String, String> of(Mapping properties) {
        var all = new PropertyLines();
        properties.entries().forEach(all::add);
        return Collections.unmodifiableMap(all.lines);
    }

    private void add(String path, TemplateValue value) {
        switch (value) {
            case Text(String text) -> lines.put(path, readable(text));
            case Literal(String text) -> lines.put(path, text);
            case Mapping mapping ->
                    mapping.entries().forEach((key, it) -> add(path + "/" + key, it));
            case Sequence(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    add(path + "/" + i, items.get(i));
                }
            }
            case Function function -> lines.put(path, "{" + function.name() + "}");
        }
    }

    private static String readable(String text) {
        var count = text.lines().count();
        return count > 1 ? "(" + count + " lines)" : text;
    }
}
