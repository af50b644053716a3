package io.apidirect.domain.identity;

import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Users} in a map. */
public final class InMemoryUsers implements Users {

    private final Map<UserId, User.Snapshot> rows = new LinkedHashMap<>();
    private final PublishedEvents events;

    public InMemoryUsers(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(rows.get(id)).map(User::restore);
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return rows.values().stream()
                .filter(row -> row.email().equals(email))
                .findFirst()
                .map(User::restore);
    }

    @Override
    public User save(User user) {
        if (findByEmail(user.email()).filter(other -> !other.id().equals(user.id())).isPresent()) {
            throw new RuleBroken(
                    IdentityRule.ONE_ACCOUNT_PER_EMAIL, user.email() + " has an account already.");
        }
        var row = user.snapshot();
        var saved =
                new User.Snapshot(
                        row.id(),
                        row.email(),
                        row.passwordHash(),
                        row.createdAt(),
                        row.version() + 1);
        rows.put(user.id(), saved);
        events.publish(user);
        return User.restore(saved);
    }
}
