package io.apidirect.bootstrap.logging;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.apidirect.rest.shared.RequestFrame;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Puts the id of the request into the log lines, right after {@link RequestFrame} gave it one. */
@Provider
@PreMatching
@Dependent
@Priority(Priorities.USER + 1)
public class RequestFields implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        LogRecordContext.addExtension(
                LogFields.REQUEST, String.valueOf(request.getProperty(RequestFrame.REQUEST_ID)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        LogRecordContext.removeExtension(LogFields.REQUEST);
        LogRecordContext.removeExtension(LogFields.ORGANIZATION);
    }
}
