package io.apidirect.persistence.shared;

/** Work that only makes sense once the current transaction is committed, such as a wake-up. */
@FunctionalInterface
public interface AfterCommit {

    /**
     * Runs {@code work} after the commit and never after a rollback. It is lost when the process
     * dies in between, so a timer must find the same work.
     */
    void run(Runnable work);
}
