package io.apidirect.source.inspection;

import io.apidirect.source.python.Assignment;
import io.apidirect.source.python.PythonFile;
import io.apidirect.source.python.Syntax;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts that code gives a name, such as {@code API_PREFIX = "/api"} or a default of a settings
 * class. A name with two different texts counts as unknown.
 */
final class Constants {

    private final Collection<PythonFile> files;
    private final Map<String, Optional<String>> byName = new HashMap<>();

    Constants(Collection<PythonFile> files) {
        this.files = files;
    }

    /** The text of a literal, of {@code NAME} or of {@code settings.NAME}. */
    Optional<String> text(Syntax expression) {
        if (expression.is("identifier", "attribute")) {
            return byName.computeIfAbsent(
                    SettingsClasses.lastPart(expression.text()), this::assigned);
        }
        return expression.literal();
    }

    private Optional<String> assigned(String name) {
        var texts =
                files.stream()
                        .filter(file -> file.mentions(name + " =", name + "=", name + ":"))
                        .flatMap(Constants::assignments)
                        .filter(assignment -> assignment.name().equals(name))
                        .flatMap(assignment -> assignment.value().literal().stream())
                        .distinct()
                        .toList();
        return texts.size() == 1 ? Optional.of(texts.getFirst()) : Optional.empty();
    }

    private static Stream<Assignment> assignments(PythonFile file) {
        var inClasses =
                file.classes().stream()
                        .flatMap(type -> type.field("body").stream())
                        .flatMap(body -> PythonFile.assignmentsIn(body).stream());
        return Stream.concat(file.assignments().stream(), inClasses);
    }
}
