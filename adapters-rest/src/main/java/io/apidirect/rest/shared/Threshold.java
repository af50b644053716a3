package io.apidirect.rest.shared;

import io.apidirect.domain.shared.PlainText;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stops requests whose address or headers cannot be read, and says which. Later they would break
 * wherever they are first looked at, and look like a fault of ours.
 */
@Provider
@PreMatching
@RestComponent
@Priority(Priorities.USER + 1)
public class Threshold implements ContainerRequestFilter {

    private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d+|0\\.?|1(?:\\.0*)?");

    @Override
    public void filter(ContainerRequestContext request) {
        accepted(request).forEach(Threshold::requireWeight);
        requirePlainBody(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        requireAddress(request);
    }

    private static List<MediaType> accepted(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (RuntimeException unreadable) {
            // JAX-RS does not say what it throws here, and RESTEasy's own kinds differ.
            throw new RequestRefused(
                    RequestRule.NOT_ACCEPTABLE, "The Accept header cannot be read.");
        }
    }

    private static void requireWeight(MediaType accepted) {
        var weight = accepted.getParameters().getOrDefault("q", "1");
        if (!WEIGHT.matcher(weight).matches()) {
            throw new RequestRefused(
                    RequestRule.NOT_ACCEPTABLE,
                    "The Accept header has the weight q=%s, which is not from 0 to 1."
                            .formatted(weight));
        }
    }

    private static void requirePlainBody(@Nullable String encoding) {
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new RequestRefused(
                    RequestRule.UNSUPPORTED_MEDIA_TYPE,
                    "The body has a Content-Encoding; send it without one.");
        }
    }

    private static void requireAddress(ContainerRequestContext request) {
        var address = request.getUriInfo();
        var path = readable(() -> address.getPath(true));
        var query = readable(() -> address.getQueryParameters(true));
        if (!PlainText.isWhole(path)) {
            throw new RequestRefused(
                    RequestRule.PARAMETER_INVALID, "The path of the address contains NUL.");
        }
        query.forEach(
                (name, values) -> {
                    if (!values.stream().allMatch(PlainText::isWhole)) {
                        throw RequestRefused.parameter(name, "must not contain NUL");
                    }
                });
    }

    private static <T> T readable(Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException unreadable) {
            throw new RequestRefused(
                    RequestRule.PARAMETER_INVALID,
                    "The address has a '%' that does not stand before two hex digits.");
        }
    }
}
