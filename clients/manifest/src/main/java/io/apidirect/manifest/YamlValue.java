package io.apidirect.manifest;

import java.util.List;
import java.util.Optional;

/** One value of a YAML text together with its place, so that every complaint can point at it. */
sealed interface YamlValue {

    Place place();

    /** What a plain word stands for in YAML 1.2. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /** A single value; {@code text} is exactly what was written, so {@code 3.10} stays 3.10. */
    record Scalar(Kind kind, String text, Place place) implements YamlValue {

        /** The decimal number; only for a scalar that the schema has found to be a whole number. */
        long number() {
            return Long.parseLong(text);
        }
    }

    record Sequence(List<YamlValue> items, Place place) implements YamlValue {}

    record Entry(Scalar key, YamlValue value) {}

    /**
     * Settings in the order of the text; a key may stand twice, which is for the check to report.
     */
    record Mapping(List<Entry> entries, Place place) implements YamlValue {

        Optional<YamlValue> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        /** The first entry of that name and the place of its key. */
        Optional<Place> placeOf(String key) {
            return entries.stream()
                    .map(Entry::key)
                    .filter(name -> name.text().equals(key))
                    .map(Scalar::place)
                    .findFirst();
        }
    }
}
