package io.apidirect.domain.identity;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.time.Instant;

/** What happens to users, organisations, sessions and tokens. Names no e-mail and no secret. */
public sealed interface IdentityEvent extends DomainEvent {

    record UserSignedUp(UserId user, OrganizationId organization, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.user-signed-up.v1";
        }

        @Override
        public String subject() {
            return user.text();
        }
    }

    record OrganizationFounded(
            OrganizationId organization, String organizationName, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.organization-founded.v1";
        }

        @Override
        public String subject() {
            return organization.text();
        }
    }

    record LoggedIn(LoginSessionId session, OrganizationId organization, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.logged-in.v1";
        }

        @Override
        public String subject() {
            return session.text();
        }
    }

    record LoggedOut(LoginSessionId session, OrganizationId organization, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.logged-out.v1";
        }

        @Override
        public String subject() {
            return session.text();
        }
    }

    /** A refresh token came a second time: somebody stole it, so the session was ended. */
    record RefreshTokenReused(
            LoginSessionId session, OrganizationId organization, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.refresh-token-reused.v1";
        }

        @Override
        public String subject() {
            return session.text();
        }
    }

    record AccessTokenIssued(
            AccessTokenId token,
            String tokenName,
            Role role,
            Instant expiresAt,
            OrganizationId organization,
            Actor actor,
            Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.access-token-issued.v1";
        }

        @Override
        public String subject() {
            return token.text();
        }
    }

    record AccessTokenRevoked(
            AccessTokenId token, OrganizationId organization, Actor actor, Instant at)
            implements IdentityEvent {
        @Override
        public String name() {
            return "identity.access-token-revoked.v1";
        }

        @Override
        public String subject() {
            return token.text();
        }
    }
}
