package io.apidirect.bootstrap.launcher;

import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What was started, in order; stopped in the reverse one. */
final class RunningParts {

    private final Deque<Runnable> stops = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile boolean isStopping;

    /** Remembers how a part is stopped. */
    void add(Runnable stop) {
        stops.push(stop);
        if (isStopping) {
            stopAll();
            throw new CannotStart("stopped while starting");
        }
    }

    /** A part that ends by itself ends everything. */
    void watch(String part, CompletableFuture<Process> exit) {
        exit.thenAccept(
                dead -> end("%s ended by itself (exit code %d)".formatted(part, dead.exitValue())));
    }

    /** Ends everything, with the reason. */
    void end(String reason) {
        ended.complete(reason);
    }

    /** Waits until a part ended by itself; answers which. */
    String awaitEnd() {
        return ended.join();
    }

    boolean isStopping() {
        return isStopping;
    }

    void stopAll() {
        isStopping = true;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
