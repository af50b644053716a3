package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.List;
import java.util.function.Consumer;

/**
 * Refuses what CloudFormation would read as an instruction where a text lands in a template, by the
 * words of the schema: a reference to a secret anywhere, a substitution in some settings.
 */
final class Instructions {

    private static final Mapping SCHEMA = mapping(SchemaFile.json(), "x-instructions");
    private static final String ANYWHERE = text(SCHEMA, "anywhere");
    private static final String IN_PARTS = text(SCHEMA, "inParts");
    private static final List<String> PARTS = parts();

    private final Consumer<ManifestProblem> report;

    Instructions(Consumer<ManifestProblem> report) {
        this.report = report;
    }

    /** Looks at every key and value below {@code pointer}, a JSON pointer. */
    void check(YamlValue value, String pointer) {
        switch (value) {
            case Scalar scalar -> check(scalar, scalar.text(), pointer);
            case Sequence list -> list.items().forEach(it -> check(it, pointer));
            case Mapping mapping ->
                    mapping.entries()
                            .forEach(
                                    entry -> {
                                        var name = entry.key().text();
                                        var below = pointer + "/" + SchemaCheck.escaped(name);
                                        check(entry.key(), name, below);
                                        check(entry.value(), below);
                                    });
        }
    }

    private void check(Scalar where, String text, String pointer) {
        if (text.contains(ANYWHERE)) {
            complain(where, pointer, ANYWHERE);
        } else if (text.contains(IN_PARTS) && isPart(pointer)) {
            complain(where, pointer, IN_PARTS);
        }
    }

    private static boolean isPart(String pointer) {
        return PARTS.stream()
                .map(it -> "/" + it.replace('.', '/'))
                .anyMatch(it -> pointer.equals(it) || pointer.startsWith(it + "/"));
    }

    private void complain(Scalar where, String pointer, String instruction) {
        report.accept(
                ManifestProblem.at(
                        where.place(),
                        pointer,
                        "`%s` contains %s, which CloudFormation would read as an instruction"
                                .formatted(Wording.name(pointer), instruction),
                        "Write the value out; a secret belongs under `secrets:`."));
    }

    private static List<String> parts() {
        return SCHEMA.find("parts").orElse(null) instanceof Sequence parts
                ? parts.items().stream().map(it -> ((Scalar) it).text()).toList()
                : List.of();
    }

    private static Mapping mapping(Mapping json, String key) {
        return (Mapping) json.find(key).orElseThrow();
    }

    private static String text(Mapping json, String key) {
        return ((Scalar) json.find(key).orElseThrow()).text();
    }
}
