package io.apidirect.simulator.aws.cloudformation.operation;

import java.util.Optional;

/**
 * What a caller asks a change set to be.
 *
 * @param isCreation whether the stack must not exist yet
 * @param revertsDrift whether what was changed by hand is changed back
 */
public record ChangeSetRequest(
        String name,
        Optional<String> description,
        boolean isCreation,
        boolean revertsDrift,
        StackSubmission submission) {}
