package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link LoginAttempts} promises. */
public interface LoginAttemptsContract {

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<LoginAttempts, R> work);

    private void change(Consumer<LoginAttempts> work) {
        asPlatform(
                attempts -> {
                    work.accept(attempts);
                    return true;
                });
    }

    @Test
    default void failuresAreKeptUntilTheyAreForgotten() {
        var email = new Email("mallory@engines.example");
        assertEquals(FailedLogins.none(), asPlatform(attempts -> attempts.failed(email)));
        change(attempts -> attempts.keep(email, FailedLogins.none().oneMore(NOON)));
        change(attempts -> attempts.keep(email, attempts.failed(email).oneMore(NOON)));
        assertEquals(new FailedLogins(2, NOON), asPlatform(attempts -> attempts.failed(email)));
        change(attempts -> attempts.forget(email));
        change(attempts -> attempts.forget(email));
        assertEquals(FailedLogins.none(), asPlatform(attempts -> attempts.failed(email)));
    }
}
