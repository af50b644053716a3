package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.Refusable;
import io.apidirect.bootstrap.wiring.RefusalAsAnswer.Refusal;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Just outside every transaction: throws the refusal that {@link RefusalAsAnswer} handed out. */
@Interceptor
@Refusable
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 199)
public class RefusalThrown {

    @AroundInvoke
    @Nullable Object open(InvocationContext call) throws Exception {
        var answer = call.proceed();
        if (answer instanceof Refusal(var refused)) {
            throw refused;
        }
        return answer;
    }
}
