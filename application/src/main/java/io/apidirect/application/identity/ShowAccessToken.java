package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** One access token of the organisation, never its text. */
@UseCase
public class ShowAccessToken {

    private final AccessTokens tokens;

    @Inject
    public ShowAccessToken(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public AccessToken show(Query query) {
        return tokens.the(query.organization(), query.token());
    }

    public record Query(OrganizationId organization, AccessTokenId token)
            implements InOrganization {}
}
