package io.apidirect.bootstrap.wiring;

import io.apidirect.application.identity.MemberViews;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.bootstrap.passwords.Argon2PasswordHasher;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.identity.LoginAttempts;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.PasswordHasher;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.Ids;
import io.apidirect.persistence.identity.HibernateAccessTokens;
import io.apidirect.persistence.identity.HibernateLoginSessions;
import io.apidirect.persistence.identity.HibernateOrganizations;
import io.apidirect.persistence.identity.HibernateUsers;
import io.apidirect.persistence.identity.SqlLoginAttempts;
import io.apidirect.persistence.identity.SqlMemberViews;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.rest.identity.SessionTokens;
import io.apidirect.rest.identity.SignUpTurns;
import io.apidirect.rest.identity.SigningKeys;
import io.apidirect.rest.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import org.hibernate.StatelessSession;

/** Identity: its stores, password hashing and the keys of tokens. */
@ApplicationScoped
public class IdentityAdapters {

    @Produces
    Users users(StatelessSession session, Outbox outbox) {
        return new HibernateUsers(session, outbox);
    }

    @Produces
    Organizations organizations(StatelessSession session, Outbox outbox) {
        return new HibernateOrganizations(session, outbox);
    }

    @Produces
    LoginSessions loginSessions(StatelessSession session, Outbox outbox) {
        return new HibernateLoginSessions(session, outbox);
    }

    @Produces
    AccessTokens accessTokens(StatelessSession session, Outbox outbox) {
        return new HibernateAccessTokens(session, outbox);
    }

    @Produces
    LoginAttempts loginAttempts(StatelessSession session) {
        return new SqlLoginAttempts(session);
    }

    @Produces
    MemberViews members(StatelessSession session) {
        return new SqlMemberViews(session);
    }

    @Produces
    @Singleton
    PasswordHasher passwords() {
        return new Argon2PasswordHasher();
    }

    @Produces
    @Singleton
    SignUpTurns signUpTurns(Settings settings, InstantSource clock) {
        return new SignUpTurns(settings.the(Settings.SIGN_UPS), clock);
    }

    @Produces
    @Singleton
    SigningKeys signingKeys(Settings settings) {
        try {
            return SigningKeys.parse(Files.readString(settings.the(Settings.TOKENS_KEYS)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Produces
    @Singleton
    SessionTokens sessionTokens(SigningKeys keys, Settings settings, Ids ids, InstantSource clock) {
        return new SessionTokens(keys, settings.the(Settings.TOKENS_ISSUER), ids, clock);
    }

    @Produces
    @Singleton
    Seal seal(SigningKeys keys) {
        return new Seal(keys.derive("cursors and idempotency"));
    }
}
