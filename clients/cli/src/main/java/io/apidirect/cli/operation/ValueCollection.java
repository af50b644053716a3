package io.apidirect.cli.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.terminal.BodyFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the values of an operation; all that is wrong or missing is said at once. */
final class ValueCollection {
    private final Operation operation;
    private final OperationOptions options;
    private final Workplace workplace;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final ObjectNode body;
    private final List<String> faults = new ArrayList<>();

    ValueCollection(Operation operation, OperationOptions options, Workplace workplace) {
        this.operation = operation;
        this.options = options;
        this.workplace = workplace;
        this.body =
                options.file()
                        .map(file -> BodyFile.read(file, workplace.terminal()))
                        .orElseGet(Json::object);
    }

    Values values() {
        for (Parameter parameter : operation.parameters()) {
            if (!operation.secrets().contains(parameter.name())) {
                collect(parameter, options.typed(parameter));
            }
        }
        if (!faults.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    faults.size() == 1
                            ? faults.getFirst()
                            : faults.size() + " values are missing or wrong",
                    faults.size() == 1 ? List.of() : faults,
                    "see: apidirect help " + operation.command(),
                    "",
                    "");
        }
        operation.secrets().stream()
                .filter(name -> !body.has(name))
                .forEach(name -> body.put(name, secret(name)));
        return new Values(path, query, body);
    }

    private void collect(Parameter parameter, List<String> typed) {
        switch (parameter.place()) {
            case PATH ->
                    single(parameter, typed).ifPresent(value -> path.put(parameter.name(), value));
            case QUERY -> {
                if (!typed.isEmpty()) {
                    query.put(parameter.name(), String.join(",", typed));
                } else if (namesTheProjectOf(parameter)) {
                    query.put(parameter.name(), workplace.theProject(Optional.empty()));
                } else if (parameter.isRequired()) {
                    missing(parameter);
                }
            }
            case BODY -> {
                if (!typed.isEmpty()) {
                    tree(parameter, typed).ifPresent(value -> body.set(parameter.name(), value));
                } else if (parameter.isRequired()
                        && !body.has(parameter.name())
                        && options.file().isEmpty()) {
                    missing(parameter);
                }
            }
        }
    }

    /** An environment alone means nothing: it is the one of the project in use. */
    private boolean namesTheProjectOf(Parameter parameter) {
        return parameter.name().equals("project")
                && operation
                        .parameter("environment")
                        .filter(it -> it.place() == Place.QUERY)
                        .filter(it -> !options.typed(it).isEmpty())
                        .isPresent();
    }

    private Optional<String> single(Parameter parameter, List<String> typed) {
        Optional<String> given = typed.stream().findFirst();
        if (operation.comesFromContext(parameter)) {
            return Optional.of(
                    parameter.name().equals("project")
                            ? workplace.theProject(given)
                            : workplace.theEnvironment(given));
        }
        if (given.isEmpty()) {
            missing(parameter);
        }
        return given;
    }

    private Optional<JsonNode> tree(Parameter parameter, List<String> typed) {
        String first = typed.getFirst();
        boolean isChoice = parameter.choices().isEmpty() || parameter.choices().contains(first);
        if (!isChoice) {
            return wrong(
                    parameter,
                    "takes one of " + String.join(", ", parameter.choices()) + ", not " + first);
        }
        return switch (parameter.kind()) {
            case TEXT, OBJECT -> Optional.of(Json.mapper().getNodeFactory().textNode(first));
            case FLAG -> flag(parameter, first);
            case NUMBER -> number(parameter, first);
            case LIST -> Optional.of(Json.mapper().valueToTree(typed));
            case MAP -> map(parameter, typed);
        };
    }

    private Optional<JsonNode> flag(Parameter parameter, String text) {
        return text.equals("true") || text.equals("false")
                ? Optional.of(
                        Json.mapper().getNodeFactory().booleanNode(Boolean.parseBoolean(text)))
                : wrong(parameter, "is true or false, not " + text);
    }

    private Optional<JsonNode> number(Parameter parameter, String text) {
        JsonNode number = Json.read(text.getBytes(StandardCharsets.UTF_8));
        return number.isNumber()
                ? Optional.of(number)
                : wrong(parameter, "takes a number, not " + text);
    }

    private Optional<JsonNode> map(Parameter parameter, List<String> typed) {
        ObjectNode map = Json.object();
        for (String pair : typed) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                return wrong(parameter, "takes KEY=VALUE, not " + pair);
            }
            map.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return Optional.of(map);
    }

    private Optional<JsonNode> wrong(Parameter parameter, String why) {
        faults.add(name(parameter) + " " + why);
        return Optional.empty();
    }

    private void missing(Parameter parameter) {
        faults.add(name(parameter) + " is missing");
    }

    private String name(Parameter parameter) {
        return operation.arguments().contains(parameter.name())
                ? parameter.label()
                : parameter.option();
    }

    private String secret(String name) {
        if (workplace.terminal().isInteractive()) {
            return workplace.question().hidden(name, "it on standard input");
        }
        String given =
                new String(workplace.terminal().readAll(), StandardCharsets.UTF_8).stripTrailing();
        if (given.isEmpty()) {
            throw Failure.usage(
                    name + " is missing",
                    "write it to standard input, for example: apidirect "
                            + operation.command()
                            + " … < file");
        }
        return given;
    }
}
