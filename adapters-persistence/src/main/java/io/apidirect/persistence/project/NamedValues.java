package io.apidirect.persistence.project;

import io.apidirect.domain.project.SecretReference;
import io.apidirect.domain.project.VariableName;
import io.apidirect.domain.project.Variables;
import io.apidirect.persistence.shared.Json;
import java.util.SortedMap;
import java.util.TreeMap;

/** Variables and secret references as JSON objects, by name. */
final class NamedValues {

    private NamedValues() {}

    private record Texts(SortedMap<String, String> byName) {}

    private record References(SortedMap<String, SecretReference> byName) {}

    static String write(Variables variables) {
        return Json.write(new Texts(byText(variables.values())));
    }

    static String write(SortedMap<VariableName, SecretReference> secrets) {
        return Json.write(new References(byText(secrets)));
    }

    static Variables variables(String json) {
        return new Variables(byName(Json.read(json, Texts.class).byName()));
    }

    static SortedMap<VariableName, SecretReference> secrets(String json) {
        return byName(Json.read(json, References.class).byName());
    }

    private static <V> SortedMap<String, V> byText(SortedMap<VariableName, V> values) {
        var texts = new TreeMap<String, V>();
        values.forEach((name, value) -> texts.put(name.value(), value));
        return texts;
    }

    private static <V> SortedMap<VariableName, V> byName(SortedMap<String, V> texts) {
        var values = new TreeMap<VariableName, V>();
        texts.forEach((text, value) -> values.put(new VariableName(text), value));
        return values;
    }
}
