package io.apidirect.rest.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The HTTP interface. Resources are found by their annotations. */
@ApplicationPath("/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "API-Direct",
                        version = "1",
                        description =
                                "Takes FastAPI code to a production API in the developer's own AWS account.",
                        contact = @Contact(name = "API-Direct"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = "bearer"),
        tags = {
            @Tag(name = Api.IDENTITY, description = "Signing up, logging in, tokens, members"),
            @Tag(name = Api.AUDIT, description = "Who did what"),
            @Tag(name = Api.ACCOUNT_LINKS, description = "AWS accounts that carry deployments"),
            @Tag(name = Api.PROJECTS, description = "Projects, environments and their settings"),
            @Tag(name = Api.DEPLOYMENTS, description = "Plans, deployments and what is running"),
            @Tag(name = Api.DOMAINS, description = "Names of one's own, with DNS anywhere"),
            @Tag(name = Api.PRICES, description = "List prices and where they are from")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT or ad_pat_…",
        description = "An access token of a login session, or a personal access token.")
public class Api extends Application {

    public static final String IDENTITY = "Identity";
    public static final String AUDIT = "Audit";
    public static final String ACCOUNT_LINKS = "Account links";
    public static final String PROJECTS = "Projects";
    public static final String DEPLOYMENTS = "Deployments";
    public static final String DOMAINS = "Domains";
    public static final String PRICES = "Prices";
}
