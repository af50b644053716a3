package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenId;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;

/** One access token of the organisation, never its text. A token sees only itself. */
@UseCase
public class ShowAccessToken {

    private final AccessTokens tokens;

    @Inject
    public ShowAccessToken(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public AccessToken show(Query query) {
        var token = tokens.the(query.organization(), query.token());
        query.caller().requireRightOver(token.id());
        return token;
    }

    public record Query(Caller caller, AccessTokenId token) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }
}
