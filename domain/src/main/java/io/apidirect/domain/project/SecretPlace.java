package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.shared.OrganizationId;

/** Which secret of which environment is meant, and so its name in the customer's account. */
public record SecretPlace(
        EnvironmentId id,
        OrganizationId organization,
        ProjectSlug project,
        EnvironmentSlug environment,
        AccountLinkId accountLink,
        Region region,
        VariableName name) {

    /** The name in Secrets Manager: {@code apidirect/<project>/<environment>/<NAME>}. */
    public String path() {
        return "apidirect/%s/%s/%s".formatted(project, environment, name);
    }
}
