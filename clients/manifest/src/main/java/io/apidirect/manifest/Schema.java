package io.apidirect.manifest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One node of {@code apidirect.schema.json}, with the keywords that the file uses.
 *
 * @param types the JSON types that are allowed
 * @param additional the schema of entries that are not among the properties; empty: there may be
 *     none
 * @param names what the names of additional entries must look like
 * @param choices the allowed values; empty: any
 * @param maxItems the most items of a list or entries of a mapping
 * @param expects the pattern in words
 * @param example a right value, as it is written in YAML
 * @param isSetting whether it is one of the catalogue, whose defaults the platform fills in
 */
record Schema(
        Set<String> types,
        SequencedMap<String, Schema> properties,
        List<String> required,
        Optional<Schema> additional,
        Optional<Schema> names,
        Optional<Schema> items,
        List<String> choices,
        Optional<Pattern> pattern,
        OptionalLong minimum,
        OptionalLong maximum,
        OptionalLong maxLength,
        OptionalLong maxItems,
        boolean isUnique,
        String description,
        String unit,
        String expects,
        String example,
        Optional<String> standard,
        boolean isSetting) {

    /** The schema of the setting at a dotted path that is known to be there. */
    Schema at(String path) {
        var found = this;
        for (var key : path.split("\\.")) {
            found = found.the(key);
        }
        return found;
    }

    /** The schema of a property that is known to be there. */
    Schema the(String property) {
        var found = properties.get(property);
        if (found == null) {
            throw new IllegalArgumentException("The schema has no property " + property);
        }
        return found;
    }
}
