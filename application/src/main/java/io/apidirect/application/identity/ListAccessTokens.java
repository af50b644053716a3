package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.util.List;

/**
 * All access tokens of the organisation, never their texts, newest first. A token sees only itself.
 */
@UseCase
public class ListAccessTokens {

    private final AccessTokens tokens;

    @Inject
    public ListAccessTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public Page<AccessToken> list(Query query) {
        return query.caller()
                .token()
                .map(own -> new Page<>(List.of(tokens.the(query.organization(), own)), null))
                .orElseGet(() -> tokens.list(query.organization(), query.page()));
    }

    public record Query(Caller caller, PageRequest page) implements InOrganization {
        @Override
        public OrganizationId organization() {
            return caller.organization();
        }
    }
}
