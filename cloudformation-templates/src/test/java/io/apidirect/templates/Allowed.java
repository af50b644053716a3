package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import java.util.List;

/** What CloudFormation takes as the value of one parameter. */
record Allowed(Mapping parameter) {

    static Allowed of(Mapping parameter) {
        return new Allowed(parameter);
    }

    boolean takes(String value) {
        return isListed(value) && isInRange(value) && hasShape(value);
    }

    int least() {
        return limit("MinValue", 0);
    }

    int most() {
        return limit("MaxValue", 1_000);
    }

    private boolean isListed(String value) {
        return listed().isEmpty() || listed().contains(value);
    }

    /** The values that are listed; empty where others decide. */
    List<String> listed() {
        return parameter.entries().get("AllowedValues") instanceof Sequence(var items)
                ? items.stream().map(TemplateTables::text).toList()
                : List.of();
    }

    private boolean isInRange(String value) {
        return !parameter.text("Type").equals("Number")
                || value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= limit("MinValue", 0)
                        && Integer.parseInt(value) <= limit("MaxValue", Integer.MAX_VALUE);
    }

    private int limit(String key, int otherwise) {
        var limit = parameter.entries().get(key);
        return limit == null ? otherwise : Integer.parseInt(TemplateTables.text(limit));
    }

    private boolean hasShape(String value) {
        var pattern = parameter.text("AllowedPattern");
        return pattern.isEmpty() || value.matches(pattern);
    }
}
