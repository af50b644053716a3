package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises. */
public interface UsersContract {

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<Users, R> work);

    private User save(User user) {
        return asPlatform(all -> all.save(user));
    }

    @Test
    default void aUserIsFoundByIdAndByAddress() {
        var user = aUser(new UserId(UUID.randomUUID()), "ada@engines.example");
        save(user);
        var byId = asPlatform(users -> users.find(user.id())).orElseThrow();
        var byEmail = asPlatform(users -> users.findByEmail(user.email())).orElseThrow();
        assertEquals(user.passwordHash(), byId.passwordHash());
        assertEquals(byId.snapshot(), byEmail.snapshot());
        assertEquals(1, byId.snapshot().version());
    }

    @Test
    default void anAddressHasOneAccountOnly() {
        save(aUser(new UserId(UUID.randomUUID()), "bob@engines.example"));
        var second = aUser(new UserId(UUID.randomUUID()), "bob@engines.example");
        var refused = assertThrows(RuleBroken.class, () -> save(second));
        assertEquals(IdentityRule.ONE_ACCOUNT_PER_EMAIL, refused.rule());
    }

    @Test
    default void nobodyIsFoundWhereNobodyIs() {
        var nobody = new Email("nobody@engines.example");
        assertEquals(Optional.empty(), asPlatform(users -> users.findByEmail(nobody)));
        assertEquals(
                Optional.empty(), asPlatform(users -> users.find(new UserId(UUID.randomUUID()))));
    }
}
