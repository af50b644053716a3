package io.apidirect.bootstrap.wiring;

import io.apidirect.persistence.outbox.Relay;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the relay when it is woken and once a second: a wake-up is lost when its node dies. */
final class RelayThread {

    private static final Logger LOG = LoggerFactory.getLogger(RelayThread.class);

    private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);

    private final Semaphore news = new Semaphore(0);
    private final Relay relay;
    private final Consumer<Runnable> inApplication;
    private final Thread thread = Thread.ofPlatform().name("relay").unstarted(this::run);
    private volatile boolean wanted = true;
    private long tidied = System.nanoTime();

    RelayThread(Relay relay, Consumer<Runnable> inApplication) {
        this.relay = relay;
        this.inApplication = inApplication;
    }

    void start() {
        thread.start();
    }

    void wake() {
        news.release();
    }

    /** Ends after the delivery in work. */
    void stop() {
        wanted = false;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (wanted) {
                if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
                inApplication.accept(this::drain);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        try {
            relay.drain(() -> wanted);
            if (System.nanoTime() - tidied > BETWEEN_TIDYING.toNanos()) {
                tidied = System.nanoTime();
                relay.tidyUp(() -> wanted);
            }
        } catch (RuntimeException databaseIsAway) {
            // Nothing is lost: the next round finds the same rows.
            LOG.warn("Events wait, the next try is in a second: {}", databaseIsAway.toString());
        }
    }
}
