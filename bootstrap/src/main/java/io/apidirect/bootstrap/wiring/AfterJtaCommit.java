package io.apidirect.bootstrap.wiring;

import io.apidirect.persistence.shared.AfterCommit;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Waits for the outcome of the current JTA transaction. */
public class AfterJtaCommit implements AfterCommit {

    private final TransactionSynchronizationRegistry synchronizations;

    AfterJtaCommit(TransactionSynchronizationRegistry synchronizations) {
        this.synchronizations = synchronizations;
    }

    @Override
    public void run(Runnable work) {
        synchronizations.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // nothing to do before
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            work.run();
                        }
                    }
                });
    }
}
