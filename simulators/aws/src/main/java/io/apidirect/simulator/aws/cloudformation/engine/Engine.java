package io.apidirect.simulator.aws.cloudformation.engine;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFaults;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Drives every stack whose status says that something is going on, each on its own thread. */
public final class Engine implements AutoCloseable {

    private final StackStore stacks;
    private final ResourceCalls calls;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    public Engine(
            StackStore stacks,
            ResourceTypes types,
            ExecutionAuthority authority,
            DynamicReferences references,
            ResourceFaults faults,
            ScaledClock clock) {
        this.stacks = stacks;
        this.calls = new ResourceCalls(types, authority, references, faults, clock);
    }

    /** Goes on with everything that was under way when the simulator ended. */
    public void resume() {
        stacks.all().stream()
                .filter(it -> it.status().isRunning())
                .map(it -> it.identity().id())
                .toList()
                .forEach(this::drive);
    }

    /**
     * Follows the stack's status, which the caller has just changed. What is under way for it
     * already is interrupted and goes on from the new status.
     */
    public void drive(String stackId) {
        running.compute(
                stackId,
                (_, thread) -> {
                    if (thread != null) {
                        thread.interrupt();
                        return thread;
                    }
                    return Thread.ofVirtual().name("stack-", 0).start(() -> follow(stackId));
                });
    }

    private void follow(String stackId) {
        while (!isFinished(stackId)) {
            try {
                new StackRun(stacks, calls, stackId, () -> isClosing).next();
            } catch (InterruptedException e) {
                // The status was changed by someone else or the simulator ends: look again.
            }
        }
    }

    /** Decided under the map's lock, so that a change of status is either seen here or restarts. */
    private boolean isFinished(String stackId) {
        Thread left =
                running.computeIfPresent(
                        stackId,
                        (id, thread) ->
                                isClosing || !stacks.find(id).map(Engine::isRunning).orElse(false)
                                        ? null
                                        : thread);
        return Optional.ofNullable(left).isEmpty();
    }

    private static boolean isRunning(Stack stack) {
        return stack.status().isRunning();
    }

    /** Stops all work where it stands; the next start goes on with it. */
    @Override
    public void close() {
        isClosing = true;
        running.values().forEach(Thread::interrupt);
        for (Thread thread : running.values()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
