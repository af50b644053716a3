package io.apidirect.manifest;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns a text that anybody may have sent into {@link YamlValue}s. Events are looked at before
 * nodes are composed, because the composer is recursive and shares aliased nodes: depth and aliases
 * are what a hostile text would use.
 */
final class YamlText {

    private static final int LONGEST = 64 * 1024;

    private YamlText() {}

    static YamlReading read(String yaml) {
        if (yaml.length() > LONGEST) {
            return refused(
                    Place.START,
                    "The file has "
                            + yaml.length()
                            + " characters; at most "
                            + LONGEST
                            + " are read",
                    "Move data out of the manifest: it holds settings only.");
        }
        try {
            var refusal = HostileYaml.refusal(yaml);
            return refusal.isPresent() ? refusal.get() : composed(yaml);
        } catch (MarkedYamlEngineException broken) {
            return new YamlReading.Unreadable(SyntaxFault.in(yaml, broken));
        } catch (YamlEngineException broken) {
            return refused(
                    Place.START,
                    "The file is not readable text: " + broken.getMessage(),
                    "Save it as plain UTF-8 text.");
        }
    }

    private static YamlReading composed(String yaml) {
        var root = new Compose(settings()).composeString(yaml).map(YamlNodes::value);
        return switch (root.orElse(null)) {
            case YamlValue.Mapping mapping -> new YamlReading.Readable(mapping);
            case null -> empty(Place.START);
            case YamlValue.Scalar(YamlValue.Kind kind, var _, Place place)
                    when kind == YamlValue.Kind.NOTHING ->
                    empty(place);
            case YamlValue other ->
                    refused(
                            other.place(),
                            "The file holds " + Wording.kindOf(other) + " where settings belong",
                            "Write settings as `key: value`, beginning with `name: my-api`.");
        };
    }

    private static YamlReading empty(Place place) {
        return refused(
                place, "The file is empty", "Write at least one line, such as `name: my-api`.");
    }

    private static YamlReading refused(Place place, String message, String fix) {
        return new YamlReading.Unreadable(List.of(ManifestProblem.at(place, "", message, fix)));
    }

    static LoadSettings settings() {
        return LoadSettings.builder().setSchema(new CoreSchema()).setLabel(Manifest.FILE).build();
    }

    static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.START);
    }

    static Place place(Node node) {
        return place(node.getStartMark());
    }
}
