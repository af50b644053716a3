package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks given parameter values against their declarations, in AWS's words. */
public final class ParameterRules {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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
        complete.forEach((name, value) -> check(template.parameter(name), value));
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

    private static void check(ParameterDeclaration parameter, String value) {
        checkLength(parameter, value);
        if (parameter.type().equals("Number")) {
            checkNumber(parameter, value);
        }
        parameter
                .text("AllowedPattern")
                .filter(it -> !Pattern.compile(it).matcher(value).matches())
                .ifPresent(it -> refuse(parameter, "must match pattern " + it));
        List<String> allowed =
                StreamSupport.stream(
                                parameter.declared().path("AllowedValues").spliterator(), false)
                        .map(it -> it.asText())
                        .toList();
        List<String> values =
                parameter.isList() ? List.of(value.split("\\s*,\\s*", -1)) : List.of(value);
        if (!allowed.isEmpty() && !allowed.containsAll(values)) {
            refuse(parameter, "must be one of AllowedValues");
        }
    }

    private static void checkLength(ParameterDeclaration parameter, String value) {
        parameter
                .text("MinLength")
                .filter(it -> value.length() < Integer.parseInt(it))
                .ifPresent(it -> refuse(parameter, "must contain at least " + it + " characters"));
        parameter
                .text("MaxLength")
                .filter(it -> value.length() > Integer.parseInt(it))
                .ifPresent(it -> refuse(parameter, "must contain at most " + it + " characters"));
        if (value.length() > 4096) {
            throw Refusal.validation(
                    "Parameter '%s' must not be longer than 4096 characters"
                            .formatted(parameter.name()));
        }
    }

    private static void checkNumber(ParameterDeclaration parameter, String value) {
        if (!NUMBER.matcher(value).matches()) {
            throw Refusal.validation("Parameter '%s' must be a number".formatted(parameter.name()));
        }
        BigDecimal number = new BigDecimal(value);
        parameter
                .text("MinValue")
                .filter(it -> number.compareTo(new BigDecimal(it)) < 0)
                .ifPresent(it -> refuse(parameter, "must be a number not less than " + it));
        parameter
                .text("MaxValue")
                .filter(it -> number.compareTo(new BigDecimal(it)) > 0)
                .ifPresent(it -> refuse(parameter, "must be a number not greater than " + it));
    }

    private static void refuse(ParameterDeclaration parameter, String rule) {
        throw Refusal.validation(
                parameter
                        .text("ConstraintDescription")
                        .map(
                                it ->
                                        "Parameter '%s' failed to satisfy constraint: %s"
                                                .formatted(parameter.name(), it))
                        .orElse("Parameter '%s' %s".formatted(parameter.name(), rule)));
    }
}
