package io.apidirect.simulator.aws.cloudformation.stack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposed change of a stack.
 *
 * @param id its ARN
 * @param token the caller's ClientToken
 * @param isCreation whether the stack does not exist before
 * @param revertsDrift whether it starts from what is live rather than from what was deployed
 */
public record ChangeSet(
        String id,
        String name,
        Optional<String> token,
        Optional<String> description,
        boolean isCreation,
        boolean revertsDrift,
        FailureChoice onFailure,
        Optional<String> role,
        StackDefinition definition,
        List<ResourceChange> changes,
        List<ValidationFinding> findings,
        ChangeSetStatus status,
        ExecutionStatus execution,
        Optional<String> reason,
        Instant created) {

    public ChangeSet {
        changes = List.copyOf(changes);
        // Change sets that were kept before there was a validation have none.
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** The change set once its changes are known. */
    public ChangeSet complete(List<ResourceChange> found) {
        return with(
                found,
                ChangeSetStatus.CREATE_COMPLETE,
                ExecutionStatus.AVAILABLE,
                Optional.empty());
    }

    /** The change set that cannot be executed. */
    public ChangeSet failed(String why) {
        return with(changes, ChangeSetStatus.FAILED, ExecutionStatus.UNAVAILABLE, Optional.of(why));
    }

    /** The change set once the stack has moved on without it. */
    ChangeSet obsolete() {
        return execution == ExecutionStatus.AVAILABLE ? in(ExecutionStatus.OBSOLETE) : this;
    }

    /** The change set at another point of its execution. */
    public ChangeSet in(ExecutionStatus next) {
        return with(changes, status, next, reason);
    }

    /** The change set with what the validation found. */
    public ChangeSet validated(List<ValidationFinding> found) {
        return new ChangeSet(
                id,
                name,
                token,
                description,
                isCreation,
                revertsDrift,
                onFailure,
                role,
                definition,
                changes,
                found,
                status,
                execution,
                reason,
                created);
    }

    private ChangeSet with(
            List<ResourceChange> all,
            ChangeSetStatus next,
            ExecutionStatus nextExecution,
            Optional<String> why) {
        return new ChangeSet(
                id,
                name,
                token,
                description,
                isCreation,
                revertsDrift,
                onFailure,
                role,
                definition,
                all,
                findings,
                next,
                nextExecution,
                why,
                created);
    }
}
