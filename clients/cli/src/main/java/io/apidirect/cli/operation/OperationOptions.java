package io.apidirect.cli.operation;

import io.apidirect.cli.command.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The arguments and options of an operation, before and after they were typed. */
final class OperationOptions {
    private final Operation operation;
    private final CommandSpec spec = CommandSpec.create();

    OperationOptions(Operation operation) {
        this.operation = operation;
        if (!operation.description().isEmpty()) {
            spec.usageMessage().description(operation.description());
        }
        for (String name : operation.arguments()) {
            operation.parameter(name).ifPresent(this::addArgument);
        }
        for (Parameter parameter : operation.parameters()) {
            if (hasOption(parameter)) {
                spec.addOption(option(parameter));
            }
        }
        addExtras();
    }

    /** A filter may stand as an argument, and has its option all the same. */
    private boolean hasOption(Parameter parameter) {
        return parameter.kind() != Kind.OBJECT
                && !operation.secrets().contains(parameter.name())
                && (parameter.place() == Place.QUERY
                        || !operation.arguments().contains(parameter.name()));
    }

    CommandSpec spec() {
        return spec;
    }

    /** What was typed, completed from file, context, and answers to questions. */
    Values values(Workplace workplace) {
        return new ValueCollection(operation, this, workplace).values();
    }

    /** What was typed for this parameter; empty when nothing was. */
    List<String> typed(Parameter parameter) {
        int position = operation.arguments().indexOf(parameter.name());
        List<String> argument =
                position < 0
                        ? List.of()
                        : texts(spec.positionalParameters().get(position).getValue());
        return argument.isEmpty() ? typed(names(parameter)[0]) : argument;
    }

    Optional<String> file() {
        return typed("--from-file").stream().findFirst();
    }

    Optional<String> confirmedName() {
        return typed("--confirm").stream().findFirst();
    }

    boolean wantsAll() {
        OptionSpec all = spec.optionsMap().get("--all");
        return all != null && Boolean.TRUE.equals(all.getValue());
    }

    /** A line with everything that is required. */
    String example() {
        List<String> parts = new ArrayList<>(List.of("apidirect", operation.command()));
        operation.arguments().stream()
                .flatMap(name -> operation.parameter(name).stream())
                .filter(parameter -> !isDispensable(parameter))
                .forEach(parameter -> parts.add(parameter.label()));
        operation.parameters().stream()
                .filter(p -> p.isRequired() && spec.optionsMap().containsKey(p.option()))
                .filter(p -> !operation.comesFromContext(p))
                .forEach(p -> parts.add(p.option() + " " + p.label()));
        return String.join(" ", parts);
    }

    private void addArgument(Parameter parameter) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(String.valueOf(spec.positionalParameters().size()))
                        .paramLabel(argumentLabel(parameter))
                        .type(String.class)
                        .arity("0..1")
                        .required(false)
                        .description(about(parameter))
                        .build());
    }

    private String argumentLabel(Parameter parameter) {
        return isDispensable(parameter) ? "[" + parameter.label() + "]" : parameter.label();
    }

    private boolean isDispensable(Parameter parameter) {
        return !parameter.isRequired() || operation.comesFromContext(parameter);
    }

    private OptionSpec option(Parameter parameter) {
        boolean several = parameter.kind() == Kind.LIST || parameter.kind() == Kind.MAP;
        var option =
                OptionSpec.builder(names(parameter))
                        .paramLabel(parameter.label())
                        .required(false)
                        .description(about(parameter));
        if (parameter.kind() == Kind.FLAG) {
            return option.type(String.class).arity("0..1").fallbackValue("true").build();
        }
        return several
                ? option.type(List.class).auxiliaryTypes(String.class).arity("1").build()
                : option.type(String.class).arity("1").build();
    }

    private void addExtras() {
        if (operation.hasBody()) {
            spec.addOption(
                    text(
                            "The body as JSON or YAML; - reads standard input",
                            "FILE",
                            "-f",
                            "--from-file"));
        }
        if (operation.confirmation() == Confirmation.NAME) {
            spec.addOption(
                    text("The name again, instead of typing it when asked", "NAME", "--confirm"));
        }
        if (operation.isPaged()) {
            spec.addOption(
                    OptionSpec.builder("--all")
                            .type(boolean.class)
                            .arity("0")
                            .description("Every page")
                            .build());
        }
    }

    private static OptionSpec text(String about, String label, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(about)
                .build();
    }

    private static String[] names(Parameter parameter) {
        return switch (parameter.name()) {
            case "project" -> new String[] {"--project", "-p"};
            case "environment" -> new String[] {"--environment", "-e"};
            default -> new String[] {parameter.option()};
        };
    }

    private String about(Parameter parameter) {
        StringBuilder about = new StringBuilder(parameter.about());
        if (operation.comesFromContext(parameter)) {
            about.append(" (default: the one in use)");
        } else if (parameter.isRequired() && !operation.arguments().contains(parameter.name())) {
            about.append(" (required)");
        } else if (!parameter.otherwise().isEmpty()) {
            about.append(" (default: ").append(parameter.otherwise()).append(')');
        }
        return about.toString().strip();
    }

    private List<String> typed(String option) {
        OptionSpec found = spec.optionsMap().get(option);
        return found == null ? List.of() : texts(found.getValue());
    }

    private static List<String> texts(Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }
}
