package io.apidirect.persistence.identity;

import static io.apidirect.domain.identity.Identities.ADA;
import static io.apidirect.domain.identity.Identities.ENGINES;
import static io.apidirect.domain.identity.Identities.aUser;
import static io.apidirect.domain.identity.Identities.anOrganization;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.identity.AccessTokensContract;
import io.apidirect.domain.identity.LoginAttempts;
import io.apidirect.domain.identity.LoginAttemptsContract;
import io.apidirect.domain.identity.LoginSessions;
import io.apidirect.domain.identity.LoginSessionsContract;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.identity.OrganizationsContract;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.identity.UsersContract;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.PostgresForTests;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stored ports keep the promises that the in-memory ones keep, behind row-level security. */
class HibernateIdentityTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final StatelessSession SESSION = DATABASE.session();
    private static final Outbox OUTBOX =
            new Outbox(SESSION, UUID::randomUUID, Runnable::run, () -> {});

    private static final Users USERS = new HibernateUsers(SESSION, OUTBOX);
    private static final Organizations ORGANIZATIONS = new HibernateOrganizations(SESSION, OUTBOX);

    @BeforeAll
    static void adaAndHerOrganisation() {
        DATABASE.asPlatform(
                () -> {
                    if (USERS.find(ADA).isEmpty()) {
                        USERS.save(aUser(ADA, "founder@engines.example"));
                        ORGANIZATIONS.save(anOrganization(ENGINES, ADA));
                    }
                    return ADA;
                });
    }

    private static UserId aStoredUser() {
        var id = new UserId(UUID.randomUUID());
        DATABASE.asPlatform(
                () -> {
                    USERS.save(aUser(id, id.value() + "@engines.example"));
                    return id;
                });
        return id;
    }

    @Test
    void anOrganisationSeesItsOwnMembersOnly() {
        var stranger = aStoredUser();
        var views = new SqlMemberViews(SESSION);
        assertEquals(Optional.empty(), DATABASE.in(ENGINES, () -> USERS.find(stranger)));
        var page = DATABASE.in(ENGINES, () -> views.page(PageRequest.first(10)));
        assertEquals(List.of(ADA), page.items().stream().map(v -> v.user()).toList());
        var elsewhere = new OrganizationId(UUID.randomUUID());
        assertEquals(
                List.of(), DATABASE.in(elsewhere, () -> views.page(PageRequest.first(9))).items());
    }

    @Nested
    class OfUsers implements UsersContract {
        @Override
        public <R> R asPlatform(Function<Users, R> work) {
            return DATABASE.asPlatform(() -> work.apply(USERS));
        }
    }

    @Nested
    class OfOrganizations implements OrganizationsContract {
        @Override
        public <R> R asPlatform(Function<Organizations, R> work) {
            return DATABASE.asPlatform(() -> work.apply(ORGANIZATIONS));
        }

        @Override
        public UserId someone() {
            return aStoredUser();
        }
    }

    @Nested
    class OfLoginSessions implements LoginSessionsContract {
        private final LoginSessions sessions = new HibernateLoginSessions(SESSION, OUTBOX);

        @Override
        public <R> R asPlatform(Function<LoginSessions, R> work) {
            return DATABASE.asPlatform(() -> work.apply(sessions));
        }
    }

    @Nested
    class OfAccessTokens implements AccessTokensContract {
        private final AccessTokens tokens = new HibernateAccessTokens(SESSION, OUTBOX);

        @Override
        public <R> R in(OrganizationId organization, Function<AccessTokens, R> work) {
            return DATABASE.in(organization, () -> work.apply(tokens));
        }

        @Override
        public <R> R asPlatform(Function<AccessTokens, R> work) {
            return DATABASE.asPlatform(() -> work.apply(tokens));
        }
    }

    @Nested
    class OfLoginAttempts implements LoginAttemptsContract {
        private final LoginAttempts attempts = new SqlLoginAttempts(SESSION);

        @Override
        public <R> R asPlatform(Function<LoginAttempts, R> work) {
            return DATABASE.asPlatform(() -> work.apply(attempts));
        }
    }
}
