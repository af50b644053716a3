package io.apidirect.cli.operation;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the server as a command: what it is called, what it takes, and what is said
 * around it. The vocabulary is that of {@code x-cli} in the document (see the module's README).
 *
 * @param id the document's operationId
 * @param path with placeholders, for example {@code /v1/projects/{project}}
 * @param command one or two words
 * @param arguments names of the parameters that stand without an option name, in order
 * @param secrets names of body fields that never stand on a command line
 * @param empty the step to take when a list has nothing in it
 * @param isOpen whether it is called without a token
 * @param needsMatch whether the ETag of what is changed must be sent
 * @param accept the media type to ask for
 * @param contentType of the body, empty when there is no body
 */
public record Operation(
        String id,
        String method,
        String path,
        String command,
        String summary,
        String description,
        List<String> examples,
        List<Parameter> parameters,
        List<String> arguments,
        List<String> secrets,
        List<String> columns,
        Confirmation confirmation,
        String question,
        String done,
        String next,
        String empty,
        boolean isOpen,
        boolean needsMatch,
        String accept,
        String contentType) {

    /** Whether it takes a body. */
    public boolean hasBody() {
        return !contentType.isEmpty();
    }

    /** Whether it answers pages. */
    public boolean isPaged() {
        return method.equals("GET") && parameter("after").isPresent();
    }

    Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Whether this parameter has a default from the project and environment in use. */
    boolean comesFromContext(Parameter parameter) {
        return parameter.place() == Place.PATH
                && isScope(parameter.name())
                && !(method.equals("DELETE") && arguments.contains(parameter.name()));
    }

    static boolean isScope(String name) {
        return name.equals("project") || name.equals("environment");
    }
}
