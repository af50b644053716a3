package io.apidirect.rest.cost;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.cost.KnownPrices;
import io.apidirect.domain.identity.Permission;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list prices of one region. */
@Path("price-lists/{region}/prices")
@RestComponent
@Tag(name = Api.PRICES)
@Produces(MediaType.APPLICATION_JSON)
public class PriceResource {

    private final KnownPrices known;

    @Inject
    public PriceResource(KnownPrices known) {
        this.known = known;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "showPriceList",
            summary = "Show the list prices of a region",
            description = "Each with its source and date: what plans and costs are estimated with.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "pricing show",
                     "columns": ["service", "usageType", "price", "unit", "verified", "date", "source"],
                     "examples": ["apidirect pricing show eu-west-1 --service rds"]}""")
    @APIResponse(responseCode = "200", description = "The prices, in the order of the services")
    public PriceBody.ListBody show(
            @Parameter(description = "Region of AWS") @PathParam("region") String region,
            @Parameter(description = "Only services whose name has this in it, such as rds")
                    @QueryParam("service")
                    @Nullable String service,
            @Context SecurityContext security) {
        var query = new KnownPrices.Query(callerOf(security).organization(), region);
        var list = known.find(query).orElseThrow(() -> new NotFound("price list", region));
        return PriceBody.ListBody.of(list, Optional.ofNullable(service));
    }
}
