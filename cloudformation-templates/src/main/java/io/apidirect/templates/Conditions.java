package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;

/**
 * The conditions of a template, decided by the values of its parameters.
 *
 * @param textOf what a value within a condition comes to
 */
record Conditions(Mapping all, java.util.function.Function<TemplateValue, String> textOf) {

    boolean isMet(String condition) {
        var value = all.entries().get(condition);
        if (value == null) {
            throw new IllegalStateException("the template has no condition " + condition);
        }
        return isTrue(value);
    }

    private boolean isTrue(TemplateValue value) {
        return switch (value) {
            case Function(String name, Text(String condition)) when name.equals("Condition") ->
                    isMet(condition);
            case Function(String name, Sequence(var items)) ->
                    switch (name) {
                        case "Equals" -> text(items.get(0)).equals(text(items.get(1)));
                        case "Not" -> !isTrue(items.getFirst());
                        case "Or" -> items.stream().anyMatch(this::isTrue);
                        case "And" -> items.stream().allMatch(this::isTrue);
                        default -> throw new IllegalStateException(name + " is no condition");
                    };
            default -> throw new IllegalStateException(value + " is no condition");
        };
    }

    private String text(TemplateValue value) {
        return textOf.apply(value);
    }
}
