package io.apidirect.rest.transcript;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which calls are wanted; a {@code @BeanParam}. */
public final class CallParameters {

    @Parameter(
            name = "accountLink",
            in = ParameterIn.QUERY,
            description = "Calls through this account link only, by its id or name")
    @QueryParam("accountLink")
    @Nullable String accountLink;

    @Parameter(
            name = "deployment",
            in = ParameterIn.QUERY,
            description = "Calls for this deployment only, by its id")
    @QueryParam("deployment")
    @Nullable String deployment;

    @Parameter(
            name = "plan",
            in = ParameterIn.QUERY,
            description = "Calls for this plan only, and for the deployment that it became")
    @QueryParam("plan")
    @Nullable String plan;

    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "Calls from this time on, RFC 3339")
    @QueryParam("since")
    @Nullable String since;

    Optional<String> accountLink() {
        return Optional.ofNullable(accountLink);
    }

    Optional<String> deployment() {
        return Optional.ofNullable(deployment);
    }

    Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    Optional<String> since() {
        return Optional.ofNullable(since);
    }
}
