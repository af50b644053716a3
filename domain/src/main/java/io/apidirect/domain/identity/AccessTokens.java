package io.apidirect.domain.identity;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.Optional;

/** The personal access tokens of all organisations, live and revoked. */
public interface AccessTokens {

    Optional<AccessToken> find(OrganizationId organization, AccessTokenId id);

    /** As platform: by the public part of its text, whoever owns it. */
    Optional<AccessToken> findByPublicPart(String publicPart);

    /** Newest first. */
    Page<AccessToken> list(OrganizationId organization, PageRequest page);

    /**
     * Stores the token and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     */
    AccessToken save(AccessToken token);

    default AccessToken the(OrganizationId organization, AccessTokenId id) {
        return find(organization, id).orElseThrow(() -> new NotFound("access token", id.text()));
    }
}
