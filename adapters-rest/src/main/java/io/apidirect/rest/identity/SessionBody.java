package io.apidirect.rest.identity;

import io.apidirect.application.identity.OpenedSession;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two tokens of a session. */
@Schema(name = "Session", description = "The tokens of a login session")
record SessionBody(
        @Schema(description = "Goes into the Authorization header") String accessToken,
        @Schema(description = "Prolongs the session, once; the answer holds the next one")
                String refreshToken,
        @Schema(description = "Seconds until the access token ends") long expiresIn,
        @Schema(description = "Always Bearer") String tokenType) {

    static SessionBody of(OpenedSession session, SessionTokens tokens) {
        return new SessionBody(
                tokens.issue(session),
                session.refresh().text(),
                SessionTokens.LIFE.toSeconds(),
                "Bearer");
    }
}
