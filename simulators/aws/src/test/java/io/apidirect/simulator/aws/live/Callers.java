package io.apidirect.simulator.aws.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Somebody who calls an address all the time and remembers what comes back. */
final class Callers implements AutoCloseable {

    private final List<String> answers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean isOver;

    Callers(String url) {
        thread = Thread.ofVirtual().start(() -> call(url));
    }

    private void call(String url) {
        while (!isOver) {
            var answer = Web.get(url);
            answers.add(answer.statusCode() + " " + answer.body());
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Different answers in the order in which they first came. */
    List<String> answers() {
        close();
        return answers.stream().distinct().toList();
    }

    @Override
    public void close() {
        isOver = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
