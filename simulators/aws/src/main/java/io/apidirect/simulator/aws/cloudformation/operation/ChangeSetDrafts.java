package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.changeset.ChangeFinder;
import io.apidirect.simulator.aws.cloudformation.drift.LiveState;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSetStatus;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Works out proposed changes in the background, as AWS does. */
public record ChangeSetDrafts(
        StackStore stacks,
        ChangeFinder finder,
        LiveState live,
        ScaledClock clock,
        ExecutorService threads)
        implements AutoCloseable {

    private static final Duration TYPICAL = Duration.ofSeconds(5);
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
            return isSame ? draft.failed(NO_CHANGES) : draft.complete(changes);
        } catch (Refusal e) {
            return draft.failed(e.reason());
        }
    }
}
