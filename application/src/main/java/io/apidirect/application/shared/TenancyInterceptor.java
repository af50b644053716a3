package io.apidirect.application.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs inside the transaction of every use case, before its first line. */
@Interceptor
@Tenanted
@Priority(Interceptor.Priority.APPLICATION)
public class TenancyInterceptor {

    private final Tenancy tenancy;

    @Inject
    public TenancyInterceptor(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        switch (call.getParameters().length == 0 ? null : call.getParameters()[0]) {
            case InOrganization command -> tenancy.enter(command.organization());
            case AsPlatform command -> tenancy.enterAsPlatform(command.reason());
            case null, default ->
                    throw new IllegalStateException(
                            call.getMethod() + " does not say in whose name it runs");
        }
        return call.proceed();
    }
}
