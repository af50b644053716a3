package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.Optional;

/** The personal access tokens, live and revoked. */
public interface AccessTokens {

    Optional<AccessToken> find(AccessTokenId id);

    /** By the public part of its text; a question for the platform. */
    Optional<AccessToken> find(String publicPart);

    /** The tokens of the organisation that the transaction runs for, newest first. */
    Page<AccessToken> page(PageRequest request);

    /** Stores the token and publishes its events; {@code Stale} where it changed meanwhile. */
    void save(AccessToken token);
}
