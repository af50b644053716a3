package io.apidirect.application.identity;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;

/** All access tokens of the organisation, never their texts, newest first. */
@UseCase
public class ListAccessTokens {

    private final AccessTokens tokens;

    @Inject
    public ListAccessTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public Page<AccessToken> list(Query query) {
        return tokens.list(query.organization(), query.page());
    }

    public record Query(OrganizationId organization, PageRequest page) implements InOrganization {}
}
