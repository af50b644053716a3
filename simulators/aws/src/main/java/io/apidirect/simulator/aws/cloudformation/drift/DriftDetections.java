package io.apidirect.simulator.aws.cloudformation.drift;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.RequiredPermission;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Looks at stacks in the background, with the rights of whoever asked for it. */
public final class DriftDetections implements AutoCloseable {

    /** What AWS takes to read one resource. */
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final LiveState live;
    private final ScaledClock clock;
    private final Shelf<Detection> shelf;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public DriftDetections(Path folder, LiveState live, ScaledClock clock) {
        this.live = live;
        this.clock = clock;
        shelf = new Store(folder).shelf("drift", Detection.class);
    }

    /** Those that were under way when the simulator ended have failed: nobody's rights are kept. */
    public void resume() {
        Optional<String> ended = Optional.of("The simulator of AWS was ended meanwhile.");
        shelf.all().stream()
                .filter(Detection::isUnderway)
                .forEach(it -> shelf.put(it.id(), it.ended(List.of(), ended, clock.now())));
    }

    /**
     * Begins to look at a stack and answers the detection's id.
     *
     * @param chosen logical ids; all where there are none
     * @param refusals why the caller may not make a call, if so
     */
    public String start(
            Stack stack,
            Set<String> chosen,
            Function<RequiredPermission, Optional<String>> refusals) {
        if (stack.status().isRunning()) {
            throw Refusal.validation(
                    "Drift detection cannot be performed on stack [%s] while it is in status %s"
                            .formatted(stack.identity().id(), stack.status()));
        }
        if (of(stack).stream().anyMatch(Detection::isUnderway)) {
            throw Refusal.validation(
                    "Drift detection is already in progress for stack [%s]"
                            .formatted(stack.identity().id()));
        }
        Detection started =
                Detection.started(UUID.randomUUID().toString(), stack.identity().id(), clock.now());
        shelf.put(started.id(), started);
        threads.execute(() -> run(started, stack, chosen, refusals));
        return started.id();
    }

    private void run(
            Detection started,
            Stack stack,
            Set<String> chosen,
            Function<RequiredPermission, Optional<String>> refusals) {
        List<ResourceDrift> found = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        for (StackResource resource : wanted(stack, chosen)) {
            try {
                clock.pass(A_LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Optional<String> trouble = new Reader(live, refusals).trouble(stack, resource);
            trouble.ifPresentOrElse(
                    troubles::add, () -> found.add(live.look(stack, resource, clock.now())));
        }
        Optional<String> reason =
                Optional.of(String.join(" ", troubles)).filter(it -> !it.isEmpty());
        shelf.put(started.id(), started.ended(found, reason, clock.now()));
    }

    private List<StackResource> wanted(Stack stack, Set<String> chosen) {
        return stack.resources().values().stream()
                .filter(it -> chosen.isEmpty() || chosen.contains(it.logicalId()))
                .filter(it -> live.isComparable(stack, it))
                .toList();
    }

    /** The detection of that id. */
    public Detection the(String id) {
        return shelf.find(id)
                .orElseThrow(
                        () ->
                                Refusal.validation(
                                        "Drift detection with id [%s] does not exist"
                                                .formatted(id)));
    }

    /** What the last look at the stack showed. */
    public Optional<Detection> last(Stack stack) {
        return of(stack).stream()
                .filter(it -> !it.isUnderway())
                .max(Comparator.comparing(Detection::at));
    }

    private List<Detection> of(Stack stack) {
        return shelf.all().stream()
                .filter(it -> it.stackId().equals(stack.identity().id()))
                .toList();
    }

    /** Stops all work where it stands. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
