package io.apidirect.domain.identity;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.UserId;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

/** The in-memory ports keep the promises that the stored ones keep. */
class InMemoryIdentityTest {

    @Nested
    class OfUsers implements UsersContract {
        private final Users users = new InMemoryUsers(new PublishedEvents());

        @Override
        public <R> R asPlatform(Function<Users, R> work) {
            return work.apply(users);
        }
    }

    @Nested
    class OfOrganizations implements OrganizationsContract {
        private final Organizations organizations =
                new InMemoryOrganizations(new PublishedEvents());

        @Override
        public <R> R asPlatform(Function<Organizations, R> work) {
            return work.apply(organizations);
        }

        @Override
        public UserId someone() {
            return new UserId(UUID.randomUUID());
        }
    }

    @Nested
    class OfLoginSessions implements LoginSessionsContract {
        private final LoginSessions sessions = new InMemoryLoginSessions(new PublishedEvents());

        @Override
        public <R> R asPlatform(Function<LoginSessions, R> work) {
            return work.apply(sessions);
        }
    }

    @Nested
    class OfAccessTokens implements AccessTokensContract {
        private final AccessTokens tokens = new InMemoryAccessTokens(new PublishedEvents());

        @Override
        public <R> R in(OrganizationId organization, Function<AccessTokens, R> work) {
            return work.apply(tokens);
        }

        @Override
        public <R> R asPlatform(Function<AccessTokens, R> work) {
            return work.apply(tokens);
        }
    }

    @Nested
    class OfLoginAttempts implements LoginAttemptsContract {
        private final LoginAttempts attempts = new InMemoryLoginAttempts();

        @Override
        public <R> R asPlatform(Function<LoginAttempts, R> work) {
            return work.apply(attempts);
        }
    }
}
