package io.apidirect.cli.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts an {@link Operation} together in the order in which the generator meets its parts. */
public final class OperationBuilder {
    private final String id;
    private final String method;
    private final String path;
    private final List<String> examples = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private Confirmation confirmation = Confirmation.NONE;
    private String command = "";
    private String summary = "";
    private String description = "";
    private String question = "";
    private String done = "";
    private String next = "";
    private String empty = "";
    private String accept = "";
    private String contentType = "";
    private boolean open;
    private boolean needsMatch;

    public OperationBuilder(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
    }

    public OperationBuilder command(String words) {
        command = words;
        return this;
    }

    public OperationBuilder summary(String text) {
        summary = text.strip();
        return this;
    }

    public OperationBuilder description(String text) {
        description = text.strip();
        return this;
    }

    public OperationBuilder example(String line) {
        examples.add(line.strip());
        return this;
    }

    public OperationBuilder parameter(Place place, String name, Kind kind, boolean required) {
        parameters.add(new Parameter(place, name, kind, required, "", "", List.of()));
        return this;
    }

    /** Describes the parameter named last. */
    public OperationBuilder about(String text) {
        parameters.add(parameters.removeLast().describedAs(text.strip()));
        return this;
    }

    /** Gives the parameter named last a default. */
    public OperationBuilder otherwise(String value) {
        parameters.add(parameters.removeLast().defaultingTo(value));
        return this;
    }

    /** Adds a value that the parameter named last may take. */
    public OperationBuilder choice(String value) {
        parameters.add(parameters.removeLast().allowing(value));
        return this;
    }

    public OperationBuilder argument(String name) {
        arguments.add(name);
        return this;
    }

    public OperationBuilder secret(String name) {
        secrets.add(name);
        return this;
    }

    public OperationBuilder column(String name) {
        columns.add(name);
        return this;
    }

    public OperationBuilder confirm(String how) {
        confirmation = Confirmation.valueOf(how.toUpperCase(Locale.ROOT));
        return this;
    }

    public OperationBuilder question(String text) {
        question = text.strip();
        return this;
    }

    public OperationBuilder done(String text) {
        done = text.strip();
        return this;
    }

    public OperationBuilder next(String text) {
        next = text.strip();
        return this;
    }

    public OperationBuilder empty(String text) {
        empty = text.strip();
        return this;
    }

    public OperationBuilder open() {
        open = true;
        return this;
    }

    public OperationBuilder header(String name) {
        needsMatch |= name.equalsIgnoreCase("If-Match");
        return this;
    }

    /** The first media type that is not a problem is the one to ask for. */
    public OperationBuilder accepts(String mediaType) {
        accept = accept.isEmpty() && !mediaType.contains("problem") ? mediaType : accept;
        return this;
    }

    public OperationBuilder sends(String mediaType) {
        contentType = mediaType;
        return this;
    }

    public Operation build() {
        List<String> positional = arguments.isEmpty() ? pathArguments() : arguments;
        return new Operation(
                id,
                method,
                path,
                command,
                summary,
                description,
                List.copyOf(examples),
                List.copyOf(parameters),
                List.copyOf(positional),
                List.copyOf(secrets),
                List.copyOf(columns),
                confirmation,
                question,
                done,
                next,
                empty,
                open,
                needsMatch,
                accept.isEmpty() ? "application/json" : accept,
                contentType);
    }

    private List<String> pathArguments() {
        return parameters.stream()
                .filter(p -> p.place() == Place.PATH)
                .map(Parameter::name)
                .filter(name -> !Operation.isScope(name) || path.endsWith("{" + name + "}"))
                .toList();
    }
}
