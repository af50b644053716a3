package io.apidirect.application.transcript;

import io.apidirect.application.shared.Watched;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Runs around every errand and writes its calls down, however it ends. */
@Interceptor
@Watched
@Priority(Interceptor.Priority.APPLICATION)
public class TranscriptInterceptor {

    private final GatheredCalls calls;

    @Inject
    public TranscriptInterceptor(GatheredCalls calls) {
        this.calls = calls;
    }

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        try (var _ = calls.begin()) {
            return call.proceed();
        }
    }
}
