package io.apidirect.persistence.shared;

import java.util.function.Supplier;

/** Transactions for work that starts in this ring: the relay and the job engine. */
@FunctionalInterface
public interface Transactions {

    /** Runs {@code work} in a new transaction; an exception rolls it back and is passed on. */
    <T> T inNew(Supplier<T> work);

    default void runInNew(Runnable work) {
        inNew(
                () -> {
                    work.run();
                    return true;
                });
    }
}
