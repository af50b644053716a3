package io.apidirect.domain.identity;

import io.apidirect.domain.shared.UserId;
import java.util.Optional;

/** All users, across organisations; only the platform itself may look. */
public interface Users {

    Optional<User> find(UserId id);

    Optional<User> findByEmail(Email email);

    /**
     * Stores the user and publishes its events; answers it as stored.
     *
     * @throws io.apidirect.domain.shared.Stale where somebody else saved it first
     * @throws io.apidirect.domain.shared.RuleBroken {@code ONE_ACCOUNT_PER_EMAIL} where another
     *     user has the address
     */
    User save(User user);
}
