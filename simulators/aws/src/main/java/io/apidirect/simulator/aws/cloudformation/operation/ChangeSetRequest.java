package io.apidirect.simulator.aws.cloudformation.operation;

import java.util.Optional;

/**
 * What a caller asks a change set to be.
 *
 * @param isCreation whether the stack must not exist yet
 */
public record ChangeSetRequest(
        String name,
        Optional<String> description,
        boolean isCreation,
        StackSubmission submission) {}
