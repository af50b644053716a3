package io.apidirect.rest.cost;

import static io.apidirect.rest.shared.CallerSecurity.callerOf;

import io.apidirect.application.cost.KnownPrices;
import io.apidirect.domain.identity.Permission;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which list prices are known. */
@Path("price-lists")
@RestComponent
@Tag(name = Api.PRICES)
@Produces(MediaType.APPLICATION_JSON)
public class PriceListResource {

    private final KnownPrices known;

    @Inject
    public PriceListResource(KnownPrices known) {
        this.known = known;
    }

    @GET
    @Needs(Permission.VIEW)
    @Operation(
            operationId = "listPriceLists",
            summary = "List the regions of which prices are known",
            description =
                    "Those that are shipped with the product, and those that were read through a linked account.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "pricing list", "aliases": ["ls"],
                     "columns": ["region", "prices", "verified", "refreshed", "oldest"]}""")
    @APIResponse(responseCode = "200", description = "Every region, in the order of the names")
    public PriceListBody.ListBody list(@Context SecurityContext security) {
        var organization = callerOf(security).organization();
        return new PriceListBody.ListBody(
                known.list(new KnownPrices.Everywhere(organization)).stream()
                        .map(PriceListBody::of)
                        .toList());
    }
}
