package io.apidirect.bootstrap.logging;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.apidirect.rest.shared.CallerSecurity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Puts the caller's organisation into the log lines, behind the door. */
@Provider
@Dependent
@Priority(Priorities.AUTHENTICATION + 1)
public class CallerFields implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext() instanceof CallerSecurity security) {
            LogRecordContext.addExtension(
                    LogFields.ORGANIZATION,
                    CallerSecurity.callerOf(security).organization().text());
        }
    }
}
