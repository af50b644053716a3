package io.apidirect.source.inspection;

import io.apidirect.source.python.Syntax;
import java.util.List;

/** Judges whether a route can be called by somebody who knows nothing. */
final class Parameters {

    private static final List<String> HARMLESS = List.of("Request", "Response", "BackgroundTasks");

    private Parameters() {}

    static boolean areNone(Syntax function) {
        return function.field("parameters").stream()
                .flatMap(parameters -> parameters.children().stream())
                .allMatch(
                        parameter ->
                                parameter
                                        .field("type")
                                        .filter(
                                                type ->
                                                        HARMLESS.contains(
                                                                SettingsClasses.lastPart(
                                                                        type.text())))
                                        .isPresent());
    }
}
