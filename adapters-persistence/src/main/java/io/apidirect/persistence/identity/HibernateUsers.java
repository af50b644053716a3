package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link Users} in the table {@code users}. */
public final class HibernateUsers implements Users {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateUsers(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(session.get(UserRow.class, id.value())).map(UserRow::user);
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return session.createSelectionQuery("from UserRow where email = :email", UserRow.class)
                .setParameter("email", email.text())
                .uniqueResultOptional()
                .map(UserRow::user);
    }

    @Override
    public User save(User user) {
        var snapshot = user.snapshot();
        var row = UserRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "user", refusals(snapshot));
        outbox.publish(user);
        return row.user();
    }

    private static Map<String, Supplier<RuleBroken>> refusals(User.Snapshot user) {
        return Map.of(
                "users_one_per_email",
                () ->
                        new RuleBroken(
                                IdentityRule.ONE_ACCOUNT_PER_EMAIL,
                                user.email() + " has an account already."));
    }
}
