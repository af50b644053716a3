package io.apidirect.rest.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.apidirect.domain.shared.Fault;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a JSON tree with the record that it should become: no field too many, and none missing
 * that is marked {@code @NotNull}, which is also what the OpenAPI document says.
 */
final class Shape {

    private Shape() {}

    /** Every unknown and every missing field. */
    static List<Fault> faults(JsonNode tree, Class<?> type) {
        var faults = new ArrayList<Fault>();
        compare(tree, type, "", faults);
        return faults;
    }

    private static void compare(JsonNode tree, Class<?> type, String place, List<Fault> faults) {
        if (!tree.isObject()) {
            faults.add(new Fault(place, "must be an object"));
            return;
        }
        var parts = Arrays.asList(type.getRecordComponents());
        var known = parts.stream().map(RecordComponent::getName).collect(Collectors.toSet());
        tree.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                faults.add(unknown(place + "/" + escape(name), known));
                            }
                        });
        parts.forEach(part -> compare(tree.path(part.getName()), part, place, faults));
    }

    private static void compare(
            JsonNode value, RecordComponent part, String place, List<Fault> faults) {
        var pointer = place + "/" + part.getName();
        if (value.isMissingNode() || value.isNull()) {
            if (part.getAccessor().isAnnotationPresent(NotNull.class)) {
                faults.add(new Fault(pointer, "is required"));
            }
        } else if (part.getType().isRecord()) {
            compare(value, part.getType(), pointer, faults);
        } else if (value.isArray()
                && elementOf(part.getGenericType()) instanceof Class<?> element) {
            for (int i = 0; i < value.size() && element.isRecord(); i++) {
                compare(value.get(i), element, pointer + "/" + i, faults);
            }
        }
    }

    private static Type elementOf(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }

    private static Fault unknown(String pointer, Set<String> known) {
        var names = known.stream().sorted().collect(Collectors.joining(", "));
        return new Fault(pointer, "is unknown; the fields are " + names);
    }

    /** Where a value of the wrong type stands. */
    static Fault fault(JsonMappingException wrong) {
        var pointer =
                wrong.getPath().stream().map(Shape::step).collect(Collectors.joining("/", "/", ""));
        return new Fault(pointer, reason(wrong));
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null
                ? Integer.toString(step.getIndex())
                : escape(step.getFieldName());
    }

    private static String reason(JsonMappingException wrong) {
        return switch (wrong) {
            case InvalidFormatException format ->
                    "cannot be read as " + name(format.getTargetType());
            case MismatchedInputException mismatch -> "must be " + name(mismatch.getTargetType());
            default -> "has a wrong value";
        };
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
