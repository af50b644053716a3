package io.apidirect.application.shared;

import java.time.Duration;

/** Work that recurs on the clock, once for all nodes. */
public interface TimedJob {

    /** Stable name, such as {@code recheck-account-links}. */
    String name();

    Duration every();

    void run();
}
