package io.apidirect.rest.accountlink;

import io.apidirect.domain.accountlink.LinkTemplate;
import io.apidirect.rest.shared.Api;
import io.apidirect.rest.shared.Public;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one template that a customer runs by hand; anybody may read it before. */
@Path("account-link-template")
@RestComponent
@Tag(name = Api.ACCOUNT_LINKS)
public class AccountLinkTemplateResource {

    private static final String YAML = "application/yaml";

    private final LinkTemplate template;

    @Inject
    public AccountLinkTemplateResource(LinkTemplate template) {
        this.template = template;
    }

    @GET
    @Public
    @SecurityRequirements
    @Produces(YAML)
    @Operation(
            operationId = "accountLinkTemplate",
            summary = "Print the CloudFormation template of a link",
            description = "The roles and the boundary that a link creates, to read or to run.")
    @Extension(
            name = "x-cli",
            parseValue = true,
            value =
                    """
                    {"command": "aws template",
                     "examples": ["apidirect aws template > account-link.yaml"]}""")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public String text() {
        return template.text();
    }
}
