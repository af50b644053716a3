package io.apidirect.simulator.aws.cloudformation.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes steps side by side, each after those it needs. */
final class Graph {

    /** One step; answers whether it succeeded, also when it was interrupted. */
    interface Step {
        boolean take(String node);
    }

    private record Taken(String node, boolean isDone) {}

    private Graph() {}

    /**
     * Takes every step whose needs are met.
     *
     * @param onFirstFailure called once; afterwards nothing new starts and the others are
     *     interrupted
     */
    static void runUntilFailure(Map<String, Set<String>> needs, Step step, Runnable onFirstFailure)
            throws InterruptedException {
        run(needs, step, onFirstFailure, true);
    }

    /** Takes every step whose needs are met, whatever happens to the others. */
    static void runAll(Map<String, Set<String>> needs, Step step) throws InterruptedException {
        run(needs, step, () -> {}, false);
    }

    private static void run(
            Map<String, Set<String>> needs, Step step, Runnable onFailure, boolean stops)
            throws InterruptedException {
        Map<String, Set<String>> waiting = new LinkedHashMap<>(needs);
        Set<String> done = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Taken> steps = new ExecutorCompletionService<>(threads);
            int open = start(waiting, done, steps, step);
            try {
                while (open > 0) {
                    Taken taken = steps.take().get();
                    open--;
                    if (taken.isDone()) {
                        done.add(taken.node());
                        open += start(waiting, done, steps, step);
                    } else if (stops && !threads.isShutdown()) {
                        onFailure.run();
                        waiting.clear();
                        threads.shutdownNow();
                    }
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IllegalStateException("A step failed in a way it must not.", e);
            }
        }
    }

    private static int start(
            Map<String, Set<String>> waiting,
            Set<String> done,
            CompletionService<Taken> steps,
            Step step) {
        Set<String> ready = new LinkedHashSet<>();
        waiting.forEach(
                (node, needs) -> {
                    if (done.containsAll(needs)) {
                        ready.add(node);
                    }
                });
        waiting.keySet().removeAll(ready);
        ready.forEach(it -> steps.submit(() -> new Taken(it, step.take(it))));
        return ready.size();
    }
}
