package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Collects what a manifest says about the settings of the catalogue, by path. */
final class WrittenSettings {

    private final SequencedMap<String, String> texts = new LinkedHashMap<>();

    private WrittenSettings() {}

    static SequencedMap<String, String> of(Mapping root) {
        var settings = new WrittenSettings();
        settings.collect(SchemaFile.root(), root, "");
        return Collections.unmodifiableSequencedMap(settings.texts);
    }

    private void collect(Schema group, Mapping written, String prefix) {
        for (var entry : written.entries()) {
            var schema = group.properties().get(entry.key().text());
            if (schema == null) {
                continue;
            }
            var path = prefix + entry.key().text();
            if (schema.isSetting()) {
                texts.put(path, canonical(entry.value()));
            } else if (entry.value() instanceof Mapping below) {
                collect(schema, below, path + ".");
            }
        }
    }

    /** One text for every way of writing a value. */
    private static String canonical(YamlValue value) {
        return switch (value) {
            case Scalar one ->
                    switch (one.kind()) {
                        case WHOLE_NUMBER -> Long.toString(one.number());
                        case BOOLEAN -> one.text().toLowerCase(Locale.ROOT);
                        case TEXT, NUMBER, NOTHING -> one.text();
                    };
            case Sequence list ->
                    list.items().stream()
                            .map(WrittenSettings::canonical)
                            .collect(Collectors.joining(","));
            case Mapping _ -> throw new IllegalArgumentException("a setting is no group");
        };
    }
}
