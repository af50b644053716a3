package io.apidirect.rest.cost;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.cost.BeginPriceRefresh;
import io.apidirect.application.cost.RefreshPrices;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading the prices of a region in AWS's own list. */
@Path("price-lists/{region}/refresh")
@RestComponent
@Tag(name = Api.PRICES)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PriceRefreshResource {

    private final RefreshPrices refresh;

    @Inject
    public PriceRefreshResource(RefreshPrices refresh) {
        this.refresh = refresh;
    }

    @POST
    @Needs(Permission.DEPLOY)
    @Operation(
            operationId = "refreshPriceList",
            summary = "Read the list prices of a region at AWS",
            description =
                    "Asks AWS's Price List API through the read role of a linked account, one question a price."
                            + " What was read counts for your organisation's estimates from then on.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "pricing refresh", "columns": ["region", "refreshedAt", "read", "notFound"],
                     "done": "Read {read} prices of {region} in AWS's own list; {notFound} were not found there. With --json, each of those and each change.",
                     "next": "apidirect pricing show {region}",
                     "examples": ["apidirect pricing refresh eu-west-1"]}""")
    @APIResponse(responseCode = "200", description = "What was read, what changed, what is missing")
    public PriceRefreshBody refresh(
            @Parameter(description = "Region of AWS") @PathParam("region") String region,
            RefreshBody body,
            @Context SecurityContext security) {
        var caller = callerOf(security);
        return PriceRefreshBody.of(
                refresh.refresh(
                        new BeginPriceRefresh.Command(
                                caller.organization(),
                                caller.actor(),
                                region,
                                Optional.ofNullable(body.accountLink()))));
    }

    @Schema(name = "RefreshPriceListRequest")
    public record RefreshBody(
            @Schema(description = "Id or name of the account link; any verified one if not given")
                    @Nullable String accountLink) {}
}
