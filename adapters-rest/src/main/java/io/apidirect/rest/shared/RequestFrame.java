package io.apidirect.rest.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Around every request: gives it an id (the client's, where that is sane), names path and id in
 * problems, says which version answers, and keeps answers out of caches.
 */
@Provider
@PreMatching
@RestComponent
public class RequestFrame implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String REQUEST_ID = "X-Request-Id";
    private static final String VERSION = "API-Direct-Version";
    private static final String PRODUCT =
            ResourceBundle.getBundle("io.apidirect.rest.product").getString("version");
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getHeaderString(REQUEST_ID);
        boolean sane = given != null && SANE.matcher(given).matches();
        request.setProperty(REQUEST_ID, sane ? given : UUID.randomUUID().toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var id = String.valueOf(request.getProperty(REQUEST_ID));
        response.getHeaders().putSingle(REQUEST_ID, id);
        response.getHeaders().putSingle(VERSION, PRODUCT);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.getEntity() instanceof Problem problem) {
            response.setEntity(problem.at(request.getUriInfo().getRequestUri().getRawPath(), id));
        }
    }
}
