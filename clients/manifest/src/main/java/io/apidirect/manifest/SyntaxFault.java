package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Explains a text that is not YAML. Tabs are by far the most frequent reason, so they are looked
 * for first.
 */
final class SyntaxFault {

    private SyntaxFault() {}

    static List<ManifestProblem> in(String yaml, MarkedYamlEngineException broken) {
        var tabs = indentedByTab(yaml);
        if (!tabs.isEmpty()) {
            return tabs;
        }
        var what = broken.getContext() == null ? "" : " " + broken.getContext();
        return List.of(
                ManifestProblem.at(
                        YamlText.place(broken.getProblemMark()),
                        "",
                        "This is not YAML: " + broken.getProblem() + what,
                        "Check indentation, the blank after each colon, and that quotes and brackets are closed."));
    }

    private static List<ManifestProblem> indentedByTab(String yaml) {
        List<ManifestProblem> found = new ArrayList<>();
        var lines = yaml.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var blank = lines[i].length() - lines[i].stripLeading().length();
            var tab = lines[i].indexOf('\t');
            if (tab >= 0 && tab < blank) {
                found.add(
                        ManifestProblem.at(
                                new Place(i + 1, tab + 1),
                                "",
                                "The line is indented with a tab; YAML allows spaces only",
                                "Replace the tab by two spaces."));
            }
        }
        return found;
    }
}
