package io.apidirect.domain.identity;

import io.apidirect.domain.shared.UserId;
import java.util.Optional;

/** All users, across organisations; only the platform itself may look. */
public interface Users {

    Optional<User> find(UserId id);

    Optional<User> find(Email email);

    /**
     * Stores the user and publishes its events. A second user of the same address is refused as
     * {@link IdentityRule#ONE_ACCOUNT_PER_EMAIL}.
     */
    void save(User user);
}
