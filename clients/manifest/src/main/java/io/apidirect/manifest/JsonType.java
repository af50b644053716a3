package io.apidirect.manifest;

import io.apidirect.manifest.YamlValue.Mapping;
import io.apidirect.manifest.YamlValue.Scalar;
import io.apidirect.manifest.YamlValue.Sequence;

/** Answers whether a YAML value is of one of the JSON types that a schema allows. */
final class JsonType {

    private JsonType() {}

    static boolean matches(Schema schema, YamlValue value) {
        return schema.types().stream().anyMatch(type -> is(type, value));
    }

    private static boolean is(String type, YamlValue value) {
        return switch (value) {
            case Mapping _ -> type.equals("object");
            case Sequence _ -> type.equals("array");
            case Scalar(var kind, var _, var _) ->
                    switch (kind) {
                        case TEXT -> type.equals("string");
                        case WHOLE_NUMBER -> type.equals("integer") || type.equals("number");
                        case NUMBER -> type.equals("number");
                        case BOOLEAN -> type.equals("boolean");
                        case NOTHING -> false;
                    };
        };
    }
}
