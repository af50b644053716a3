package io.apidirect.source.inspection;

import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that code gives a name, such as {@code API_PREFIX = "/api"} or a default of a settings
 * class. A name with two different texts counts as unknown.
 */
final class Constants {

    private final Map<String, Optional<String>> byName = new HashMap<>();

    private Constants() {}

    static Constants of(Collection<PythonFile> files) {
        var constants = new Constants();
        for (var file : files) {
            file.assignments().forEach(a -> constants.add(a.name(), a.value()));
            file.classes().stream()
                    .flatMap(type -> type.field("body").stream())
                    .flatMap(body -> PythonFile.assignmentsIn(body).stream())
                    .forEach(a -> constants.add(a.name(), a.value()));
        }
        return constants;
    }

    private void add(String name, Syntax value) {
        value.literal()
                .ifPresent(
                        text ->
                                byName.merge(
                                        name,
                                        Optional.of(text),
                                        (one, other) ->
                                                one.equals(other) ? one : Optional.empty()));
    }

    /** The text of a literal, of {@code NAME} or of {@code settings.NAME}. */
    Optional<String> text(Syntax expression) {
        if (expression.is("identifier", "attribute")) {
            return byName.getOrDefault(
                    SettingsClasses.lastPart(expression.text()), Optional.empty());
        }
        return expression.literal();
    }
}
