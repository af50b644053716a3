package io.apidirect.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Settings by path, put into the groups in which YAML writes them. */
final class SettingsTree {

    private final SequencedMap<String, SettingsTree> groups = new LinkedHashMap<>();
    private String value = "";

    private SettingsTree() {}

    /**
     * @param values what stands behind the colon, by path
     */
    static SettingsTree of(Map<String, String> values) {
        var root = new SettingsTree();
        values.forEach(
                (path, value) -> {
                    var node = root;
                    for (var key : path.split("\\.")) {
                        node = node.groups.computeIfAbsent(key, _ -> new SettingsTree());
                    }
                    node.value = value;
                });
        return root;
    }

    String text() {
        var lines = new StringBuilder();
        write(lines, "");
        return lines.toString();
    }

    private void write(StringBuilder lines, String indent) {
        groups.forEach(
                (key, node) -> {
                    lines.append(indent).append(key).append(':');
                    if (node.groups.isEmpty()) {
                        lines.append(' ').append(node.value);
                    }
                    lines.append('\n');
                    node.write(lines, indent + "  ");
                });
    }
}
