package io.apidirect.simulator.aws.cloudformation.template;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks one value against what its declaration demands of it. */
final class ParameterConstraints {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ParameterConstraints() {}

    static void check(ParameterDeclaration parameter, String value) {
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
