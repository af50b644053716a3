package io.apidirect.rest.shared;

import io.apidirect.domain.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list; a {@code @BeanParam}. */
public final class Paging {

    private static final int DEFAULT = 50;

    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many items at most",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    @QueryParam("limit")
    @Nullable String limit;

    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "The 'next' of the page before")
    @QueryParam("after")
    @Nullable String after;

    int limit() {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit.matches("[1-9]\\d{0,2}") && Integer.parseInt(limit) <= PageRequest.MAXIMUM) {
            return Integer.parseInt(limit);
        }
        throw RequestRefused.parameter(
                "limit", "must be a number from 1 to " + PageRequest.MAXIMUM);
    }

    @Nullable String after() {
        return after;
    }
}
