package io.apidirect.domain.compliance;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/**
 * A resource as a rule sees it.
 *
 * @param layer slug of the stack that has it
 * @param properties readable lines, path to value; what only AWS will know stands in braces
 */
public record Subject(String layer, String logicalId, String type, Map<String, String> properties) {

    /** Such as {@code data/Database}, unique in an environment. */
    public String name() {
        return layer + "/" + logicalId;
    }

    boolean has(String path) {
        return !lines(path).isEmpty();
    }

    /**
     * The lines at {@code path}, in which {@code *} stands for one part, whichever it is; a list's
     * items are at the list's own path.
     */
    List<Entry<String, String>> lines(String path) {
        var pattern = Pattern.compile("\\Q" + path.replace("*", "\\E[^/]+\\Q") + "\\E(/\\d+)?");
        return properties.entrySet().stream()
                .filter(it -> pattern.matcher(it.getKey()).matches())
                .sorted(Entry.comparingByKey())
                .toList();
    }

    /** Whether the text, found in a resource of the same layer, refers to this one. */
    boolean isMeantBy(String text) {
        return text.equals("{" + logicalId + "}") || text.startsWith("{" + logicalId + ".");
    }
}
