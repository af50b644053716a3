package io.apidirect.application.identity;

import io.apidirect.domain.identity.LoginSession;
import io.apidirect.domain.identity.LoginSessionId;
import io.apidirect.domain.identity.RefreshToken;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;

/** A login session that was opened or prolonged, with the only copy of its refresh token. */
public record OpenedSession(
        LoginSessionId session, UserId user, OrganizationId organization, RefreshToken refresh) {

    static OpenedSession of(LoginSession session, RefreshToken refresh) {
        return new OpenedSession(session.id(), session.user(), session.organization(), refresh);
    }
}
