package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.changeset.ChangeFinder;
import io.apidirect.simulator.aws.cloudformation.changeset.EarlyValidation;
import io.apidirect.simulator.aws.cloudformation.drift.LiveState;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSetStatus;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding;
import io.apidirect.simulator.aws.cloudformation.stack.ValidationFinding.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Works out proposed changes in the background, as AWS does. */
public record ChangeSetDrafts(
        StackStore stacks,
        ChangeFinder finder,
        EarlyValidation validation,
        LiveState live,
        ScaledClock clock,
        ExecutorService threads)
        implements AutoCloseable {

    private static final Duration TYPICAL = Duration.ofSeconds(5);
    private static final Map<String, String> CHECKS =
            Map.of(
                    "PROPERTY_VALIDATION",
                    "AWS::EarlyValidation::PropertyValidation",
                    "NAME_CONFLICT_VALIDATION",
                    "AWS::EarlyValidation::ResourceExistenceCheck");
    private static final String INVALID =
            "The following hook(s)/validation failed: [%s]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.";
    private static final String NO_CHANGES =
            "The submitted information didn't contain changes. Submit different information to create a change set.";

    /**
     * Works out the changes of one change set on a thread of its own, unless that takes no time.
     */
    void complete(String stackId, String changeSetId) {
        if (clock.scaled(TYPICAL).isZero()) {
            workOut(stackId, changeSetId);
        } else {
            threads.execute(() -> workOut(stackId, changeSetId));
        }
    }

    /** Goes on with those that were being worked out when the simulator ended. */
    public void resume() {
        stacks.all()
                .forEach(
                        stack ->
                                stack.changeSets().stream()
                                        .filter(it -> it.status() == ChangeSetStatus.CREATE_PENDING)
                                        .forEach(it -> complete(stack.identity().id(), it.id())));
    }

    /** Stops all work; the next start does it again. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void workOut(String stackId, String changeSetId) {
        try {
            clock.pass(TYPICAL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        stacks.change(
                stackId, stack -> stack.withChangeSet(changeSetId, it -> workedOut(stack, it)));
    }

    private ChangeSet workedOut(Stack stack, ChangeSet draft) {
        try {
            Stack from = draft.revertsDrift() ? live.of(stack) : stack;
            List<ResourceChange> changes = finder.find(from, draft.definition());
            boolean isSame =
                    !draft.isCreation() && !finder.isAnythingDifferent(from, draft.definition());
            return isSame ? draft.failed(NO_CHANGES) : validated(from, draft.complete(changes));
        } catch (Refusal e) {
            return draft.failed(e.reason());
        }
    }

    private ChangeSet validated(Stack from, ChangeSet complete) {
        List<ValidationFinding> findings = validation.find(from, complete.changes());
        ChangeSet told = complete.validated(findings);
        List<String> failed =
                findings.stream()
                        .filter(it -> it.mode() == Mode.FAIL)
                        .map(it -> CHECKS.getOrDefault(it.validation(), it.validation()))
                        .distinct()
                        .toList();
        return failed.isEmpty() ? told : told.failed(INVALID.formatted(String.join(", ", failed)));
    }
}
