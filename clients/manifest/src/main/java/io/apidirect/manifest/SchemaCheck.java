package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Entry;
import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares values with the schema and reports every fault, going on after each. */
final class SchemaCheck {

    private final Consumer<ManifestProblem> report;

    SchemaCheck(Consumer<ManifestProblem> report) {
        this.report = report;
    }

    void check(Schema schema, YamlValue value, String pointer) {
        if (!JsonType.matches(schema, value)) {
            wrongKind(schema, value, pointer);
            return;
        }
        switch (value) {
            case Mapping mapping -> mapping(schema, mapping, pointer);
            case Sequence sequence -> sequence(schema, sequence, pointer);
            case Scalar scalar -> new ScalarCheck(report).check(schema, scalar, pointer);
        }
    }

    private void wrongKind(Schema schema, YamlValue value, String pointer) {
        var isEmpty =
                value instanceof Scalar(var kind, var _, var _) && kind == YamlValue.Kind.NOTHING;
        var name = Wording.name(pointer);
        report.accept(
                ManifestProblem.at(
                        value.place(),
                        pointer,
                        isEmpty
                                ? "`" + name + "` has no value"
                                : "`"
                                        + name
                                        + "` is "
                                        + Wording.kindOf(value)
                                        + "; it must be "
                                        + Wording.wanted(schema),
                        schema.types().contains("object")
                                ? "Write its settings indented below it, or remove the line."
                                : "Write, for example, "
                                        + Wording.example(pointer, schema)
                                        + (isEmpty ? ", or remove the line." : ".")));
    }

    private void mapping(Schema schema, Mapping mapping, String pointer) {
        Map<String, Place> seen = new HashMap<>();
        for (Entry entry : mapping.entries()) {
            var first = seen.putIfAbsent(entry.key().text(), entry.key().place());
            if (first != null) {
                twice(entry, first, pointer);
            }
            entry(schema, entry, pointer + "/" + escaped(entry.key().text()));
        }
        schema.required().stream()
                .filter(key -> !seen.containsKey(key))
                .forEach(
                        key ->
                                report.accept(
                                        Wording.missing(mapping.place(), pointer, key, schema)));
        tooMany(schema, mapping, mapping.entries().size(), pointer);
    }

    private void entry(Schema schema, Entry entry, String pointer) {
        var key = entry.key().text();
        var known = schema.properties().get(key);
        if (known != null) {
            check(known, entry.value(), pointer);
        } else if (schema.additional().isPresent()) {
            schema.names()
                    .ifPresent(names -> new ScalarCheck(report).name(names, entry.key(), pointer));
            check(schema.additional().get(), entry.value(), pointer);
        } else {
            unknown(schema, entry.key(), pointer);
        }
    }

    private void unknown(Schema schema, Scalar key, String pointer) {
        var known = String.join(", ", schema.properties().keySet());
        report.accept(
                ManifestProblem.at(
                        key.place(),
                        pointer,
                        "`"
                                + Wording.shortened(Wording.name(pointer))
                                + "` is not a setting of apidirect.yaml",
                        NearestName.to(key.text(), schema.properties().keySet())
                                .map(near -> "Did you mean `" + near + "`? Else remove the line.")
                                .orElse("Remove the line. Known here: " + known + ".")));
    }

    private void twice(Entry entry, Place first, String pointer) {
        report.accept(
                ManifestProblem.at(
                        entry.key().place(),
                        pointer + "/" + escaped(entry.key().text()),
                        "`"
                                + Wording.shortened(entry.key().text())
                                + "` stands twice; first on line "
                                + first.line(),
                        "Keep one of the two."));
    }

    private void sequence(Schema schema, Sequence sequence, String pointer) {
        var seen = new HashSet<String>();
        List<YamlValue> items = sequence.items();
        for (var i = 0; i < items.size(); i++) {
            var at = pointer + "/" + i;
            var item = items.get(i);
            schema.items().ifPresent(each -> check(each, item, at));
            if (schema.isUnique() && item instanceof Scalar scalar && !seen.add(scalar.text())) {
                report.accept(
                        ManifestProblem.at(
                                scalar.place(),
                                at,
                                "`"
                                        + Wording.shortened(scalar.text())
                                        + "` stands twice in `"
                                        + Wording.name(pointer)
                                        + "`",
                                "Remove one of the two."));
            }
        }
        tooMany(schema, sequence, items.size(), pointer);
    }

    private void tooMany(Schema schema, YamlValue value, int count, String pointer) {
        if (schema.maxItems().isPresent() && count > schema.maxItems().getAsLong()) {
            report.accept(
                    ManifestProblem.at(
                            value.place(),
                            pointer,
                            "`"
                                    + Wording.name(pointer)
                                    + "` has "
                                    + count
                                    + " entries; at most "
                                    + schema.maxItems().getAsLong()
                                    + " are allowed",
                            "Remove entries."));
        }
    }

    /** A name as a step of a JSON pointer. */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
