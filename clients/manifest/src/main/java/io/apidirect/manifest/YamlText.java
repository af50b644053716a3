package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
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
    private static final int DEEPEST = 16;

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
            var refusal = refusal(yaml);
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

    private static Optional<YamlReading> refusal(String yaml) {
        List<ManifestProblem> problems = new ArrayList<>();
        var depth = 0;
        var documents = 0;
        for (Event event : new Parse(settings()).parseString(yaml)) {
            switch (event) {
                case CollectionStartEvent start -> {
                    if (++depth > DEEPEST) {
                        problems.add(tooDeep(start));
                        return Optional.of(new YamlReading.Unreadable(problems));
                    }
                }
                case CollectionEndEvent _ -> depth--;
                case ScalarEvent scalar when scalar.getTag().isPresent() ->
                        problems.add(tagged(scalar));
                case AliasEvent alias -> problems.add(aliased(alias));
                case DocumentStartEvent start -> {
                    if (++documents == 2) {
                        problems.add(secondDocument(start));
                    }
                }
                default -> {}
            }
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlReading.Unreadable(problems));
    }

    private static ManifestProblem tooDeep(Event event) {
        return ManifestProblem.at(
                place(event.getStartMark()),
                "",
                "More than " + DEEPEST + " levels are nested here",
                "No setting of the manifest is deeper than three levels.");
    }

    private static ManifestProblem aliased(Event event) {
        return ManifestProblem.at(
                place(event.getStartMark()),
                "",
                "An alias (*name) stands here; the manifest is read without them",
                "Write the value out. If the text begins with *, put it in quotes.");
    }

    private static ManifestProblem tagged(Event event) {
        return ManifestProblem.at(
                place(event.getStartMark()),
                "",
                "A tag (!name) stands here; the manifest is read without them",
                "Write the plain value. If the text begins with !, put it in quotes.");
    }

    private static ManifestProblem secondDocument(Event event) {
        return ManifestProblem.at(
                place(event.getStartMark()),
                "",
                "A second document begins here",
                "Remove the line `---` and what follows: one file describes one API.");
    }

    private static YamlReading refused(Place place, String message, String fix) {
        return new YamlReading.Unreadable(List.of(ManifestProblem.at(place, "", message, fix)));
    }

    private static LoadSettings settings() {
        return LoadSettings.builder().setSchema(new CoreSchema()).setLabel(Manifest.FILE).build();
    }

    static Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.START);
    }

    static Place place(Node node) {
        return place(node.getStartMark());
    }
}
