package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;

/**
 * Just inside every transaction: hands a refusal through the transaction service as an answer and
 * takes the transaction back. Thrown through it, each refusal of a person's input would be written
 * down as an incident of the server. {@link RefusalThrown} turns it back outside.
 */
@Interceptor
@Refusable
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201) // the transaction service has 200
public class RefusalAsAnswer {

    private final ServerResources server;

    @Inject
    public RefusalAsAnswer(ServerResources server) {
        this.server = server;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DomainException refused) {
            takeBack();
            return new Refusal(refused);
        }
    }

    private void takeBack() {
        var current = server.synchronizations();
        if (current.getTransactionStatus() == Status.STATUS_ACTIVE) {
            current.setRollbackOnly();
        }
    }

    /** A refusal on its way out. */
    record Refusal(DomainException thrown) {}
}
