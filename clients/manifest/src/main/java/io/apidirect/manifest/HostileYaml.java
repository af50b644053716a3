package io.apidirect.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** What of YAML a manifest never needs and an attacker may use, refused event by event. */
final class HostileYaml {

    private static final int DEEPEST = 16;

    private HostileYaml() {}

    static Optional<YamlReading> refusal(String yaml) {
        List<ManifestProblem> problems = new ArrayList<>();
        var depth = 0;
        var documents = 0;
        for (Event event : new Parse(YamlText.settings()).parseString(yaml)) {
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
        return problem(
                event,
                "More than " + DEEPEST + " levels are nested here",
                "No setting of the manifest is deeper than three levels.");
    }

    private static ManifestProblem aliased(Event event) {
        return problem(
                event,
                "An alias (*name) stands here; the manifest is read without them",
                "Write the value out. If the text begins with *, put it in quotes.");
    }

    private static ManifestProblem tagged(Event event) {
        return problem(
                event,
                "A tag (!name) stands here; the manifest is read without them",
                "Write the plain value. If the text begins with !, put it in quotes.");
    }

    private static ManifestProblem secondDocument(Event event) {
        return problem(
                event,
                "A second document begins here",
                "Remove the line `---` and what follows: one file describes one API.");
    }

    private static ManifestProblem problem(Event event, String message, String fix) {
        return ManifestProblem.at(YamlText.place(event.getStartMark()), "", message, fix);
    }
}
