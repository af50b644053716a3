package io.apidirect.cli.operation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One value that an operation takes.
 *
 * @param name as in the document, for example {@code awsAccountId}
 * @param otherwise the documented default, empty when there is none
 */
public record Parameter(
        Place place,
        String name,
        Kind kind,
        boolean isRequired,
        String about,
        String otherwise,
        List<String> choices) {

    /** The option's name: {@code awsAccountId} becomes {@code --aws-account-id}. */
    public String option() {
        return "--" + kebab(name);
    }

    /** What stands for the value in a usage line. */
    public String label() {
        return switch (kind) {
            case NUMBER -> "N";
            case MAP -> "KEY=VALUE";
            case TEXT, LIST, FLAG, OBJECT ->
                    choices.isEmpty()
                            ? kebab(name).replace('-', '_').toUpperCase(Locale.ROOT)
                            : String.join("|", choices);
        };
    }

    Parameter describedAs(String text) {
        return new Parameter(place, name, kind, isRequired, text, otherwise, choices);
    }

    Parameter defaultingTo(String value) {
        return new Parameter(place, name, kind, isRequired, about, value, choices);
    }

    Parameter allowing(String choice) {
        List<String> more = Stream.concat(choices.stream(), Stream.of(choice)).toList();
        return new Parameter(place, name, kind, isRequired, about, otherwise, more);
    }

    static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
