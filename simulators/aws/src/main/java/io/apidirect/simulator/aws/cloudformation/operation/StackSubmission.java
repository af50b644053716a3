package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller asks a stack to be.
 *
 * @param template the body; empty for the template that the stack has
 * @param parameters each with its value, or empty for the value that the stack has
 * @param tags empty to keep those that the stack has
 * @param token the ClientRequestToken
 */
public record StackSubmission(
        Optional<String> template,
        Map<String, Optional<String>> parameters,
        Optional<Map<String, String>> tags,
        Set<String> capabilities,
        Optional<String> role,
        Optional<String> token,
        FailureChoice onFailure,
        boolean isProtected) {

    public StackSubmission {
        parameters = new LinkedHashMap<>(parameters);
        capabilities = Set.copyOf(capabilities);
    }

    /** A submission of just a template. */
    public static StackSubmission of(String template) {
        return new StackSubmission(
                Optional.of(template),
                Map.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                FailureChoice.ROLLBACK,
                false);
    }

    /** The same with these parameters. */
    public StackSubmission with(Map<String, String> values) {
        Map<String, Optional<String>> given = new LinkedHashMap<>();
        values.forEach((name, value) -> given.put(name, Optional.of(value)));
        return new StackSubmission(
                template, given, tags, capabilities, role, token, onFailure, isProtected);
    }

    /** The same with another choice for the case of failure. */
    public StackSubmission onFailure(FailureChoice choice) {
        return new StackSubmission(
                template, parameters, tags, capabilities, role, token, choice, isProtected);
    }

    /** The same with a token. */
    public StackSubmission withToken(String wanted) {
        return new StackSubmission(
                template,
                parameters,
                tags,
                capabilities,
                role,
                Optional.of(wanted),
                onFailure,
                isProtected);
    }
}
