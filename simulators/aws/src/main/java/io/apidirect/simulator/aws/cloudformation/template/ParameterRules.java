package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Checks given parameter values against their declarations, in AWS's words. */
public final class ParameterRules {

    private ParameterRules() {}

    /** Every parameter with its value, given or by default; refuses the first fault. */
    public static SequencedMap<String, String> complete(
            Template template, Map<String, String> given) {
        List<String> unknown =
                given.keySet().stream()
                        .filter(it -> !template.parameters().containsKey(it))
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.validation("Parameters: " + unknown + " do not exist in the template");
        }
        SequencedMap<String, String> complete = new LinkedHashMap<>();
        template.parameters()
                .values()
                .forEach(
                        it ->
                                Optional.ofNullable(given.get(it.name()))
                                        .or(it::defaultValue)
                                        .ifPresent(value -> complete.put(it.name(), value)));
        refuseMissing(template, complete);
        complete.forEach(
                (name, value) -> ParameterConstraints.check(template.parameter(name), value));
        return complete;
    }

    private static void refuseMissing(Template template, Map<String, String> complete) {
        List<String> missing =
                template.parameters().keySet().stream()
                        .filter(it -> !complete.containsKey(it))
                        .toList();
        if (!missing.isEmpty()) {
            throw Refusal.validation("Parameters: " + missing + " must have values");
        }
    }
}
