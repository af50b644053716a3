package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Scalar;
import java.util.function.Consumer;

/** Compares a single value of the right kind with its schema. */
final class ScalarCheck {

    private final Consumer<ManifestProblem> report;

    ScalarCheck(Consumer<ManifestProblem> report) {
        this.report = report;
    }

    void check(Schema schema, Scalar value, String pointer) {
        if (!schema.choices().isEmpty() && !schema.choices().contains(value.text())) {
            notAmong(schema, value, pointer);
        }
        shape(schema, value, pointer, "`" + Wording.name(pointer) + "`");
        range(schema, value, pointer);
    }

    void name(Schema names, Scalar key, String pointer) {
        shape(names, key, pointer, "The name `" + Wording.shortened(key.text()) + "`");
    }

    private void notAmong(Schema schema, Scalar value, String pointer) {
        var choices = String.join(", ", schema.choices());
        report.accept(
                ManifestProblem.at(
                        value.place(),
                        pointer,
                        "`"
                                + Wording.name(pointer)
                                + "` is "
                                + Wording.shortened(value.text())
                                + "; it must be one of "
                                + choices
                                + unit(schema),
                        NearestName.to(value.text(), schema.choices())
                                .map(near -> "Did you mean `" + near + "`?")
                                .orElse(
                                        "Write, for example, "
                                                + Wording.example(pointer, schema)
                                                + ".")));
    }

    private void shape(Schema schema, Scalar value, String pointer, String subject) {
        var fits =
                schema.pattern().isEmpty() || schema.pattern().get().matcher(value.text()).find();
        if (!fits) {
            report.accept(
                    ManifestProblem.at(
                            value.place(),
                            pointer,
                            subject
                                    + " is \""
                                    + Wording.shortened(value.text())
                                    + "\"; it must be "
                                    + schema.expects(),
                            schema.example().isEmpty()
                                    ? "Use " + schema.expects() + "."
                                    : "Write, for example, "
                                            + Wording.example(pointer, schema)
                                            + "."));
        }
        var longest = schema.maxLength();
        if (longest.isPresent() && value.text().length() > longest.getAsLong()) {
            report.accept(
                    ManifestProblem.at(
                            value.place(),
                            pointer,
                            subject
                                    + " has "
                                    + value.text().length()
                                    + " characters; at most "
                                    + longest.getAsLong()
                                    + " are allowed",
                            "Shorten it."));
        }
    }

    private void range(Schema schema, Scalar value, String pointer) {
        if (value.kind() != YamlValue.Kind.WHOLE_NUMBER) {
            return;
        }
        var tooSmall =
                schema.minimum().isPresent() && value.number() < schema.minimum().getAsLong();
        var tooLarge =
                schema.maximum().isPresent() && value.number() > schema.maximum().getAsLong();
        if (tooSmall || tooLarge) {
            report.accept(
                    ManifestProblem.at(
                            value.place(),
                            pointer,
                            "`"
                                    + Wording.name(pointer)
                                    + "` is "
                                    + value.text()
                                    + "; it must be "
                                    + schema.minimum().getAsLong()
                                    + " to "
                                    + schema.maximum().getAsLong()
                                    + unit(schema),
                            "Write a number in that range, such as "
                                    + Wording.example(pointer, schema)
                                    + "."));
        }
    }

    private static String unit(Schema schema) {
        return schema.unit().isEmpty() ? "" : " (" + schema.unit() + ")";
    }
}
