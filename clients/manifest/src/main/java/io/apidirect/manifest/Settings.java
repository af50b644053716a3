package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A checked group of settings together with its schema, which supplies the defaults. */
record Settings(Mapping written, Schema schema) {

    Settings group(String key) {
        var found = written.find(key).orElse(null);
        return new Settings(
                found instanceof Mapping mapping
                        ? mapping
                        : new Mapping(List.of(), written.place()),
                schema.the(key));
    }

    /** The group that the writer named {@code key}. */
    Settings named(String key) {
        return new Settings(
                (Mapping) written.find(key).orElseThrow(), schema.additional().orElseThrow());
    }

    Optional<String> text(String key) {
        var value = written.find(key).map(found -> ((Scalar) found).text());
        return value.or(schema.the(key)::standard);
    }

    OptionalInt number(String key) {
        return text(key).stream().mapToInt(Integer::parseInt).findFirst();
    }

    List<String> texts(String key) {
        return written.find(key).orElse(null) instanceof Sequence list
                ? list.items().stream().map(item -> ((Scalar) item).text()).toList()
                : List.of();
    }
}
