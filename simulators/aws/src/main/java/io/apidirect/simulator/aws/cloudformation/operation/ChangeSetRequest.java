package io.apidirect.simulator.aws.cloudformation.operation;

import java.util.Optional;

/**
 * What a caller asks a change set to be.
 *
 * @param isCreation whether the stack must not exist yet
 * @param tellsValues whether before and after values are shown
 */
public record ChangeSetRequest(
        String name,
        Optional<String> description,
        boolean isCreation,
        boolean tellsValues,
        StackSubmission submission) {}
