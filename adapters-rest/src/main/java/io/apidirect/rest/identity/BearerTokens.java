package io.apidirect.rest.identity;

import io.apidirect.application.identity.AuthenticateAccessToken;
import io.apidirect.application.identity.AuthenticateSession;
import io.apidirect.application.identity.Caller;
import io.apidirect.domain.identity.AccessTokenText;
import io.apidirect.rest.shared.Authentication;
import io.apidirect.rest.shared.RestComponent;
import jakarta.inject.Inject;

/** Tells the two kinds of bearer tokens apart: personal access tokens and session tokens. */
@RestComponent
public class BearerTokens implements Authentication {

    private final SessionTokens sessionTokens;
    private final AuthenticateSession sessions;
    private final AuthenticateAccessToken accessTokens;

    @Inject
    public BearerTokens(
            SessionTokens sessionTokens,
            AuthenticateSession sessions,
            AuthenticateAccessToken accessTokens) {
        this.sessionTokens = sessionTokens;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
    }

    @Override
    public Caller authenticate(String token) {
        if (token.startsWith(AccessTokenText.PREFIX)) {
            return accessTokens.authenticate(new AuthenticateAccessToken.Command(token));
        }
        var session = sessionTokens.verify(token);
        return sessions.authenticate(new AuthenticateSession.Command(session));
    }
}
