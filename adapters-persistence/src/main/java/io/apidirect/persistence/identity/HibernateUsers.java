package io.apidirect.persistence.identity;

import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.IdentityRule;
import io.apidirect.domain.identity.User;
import io.apidirect.domain.identity.Users;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.Rows;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

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
    public Optional<User> find(Email email) {
        return session.createSelectionQuery("from UserRow where email = :email", UserRow.class)
                .setParameter("email", email.text())
                .uniqueResultOptional()
                .map(UserRow::user);
    }

    @Override
    public void save(User user) {
        var snapshot = user.snapshot();
        try {
            Rows.save(session, UserRow.of(snapshot), snapshot.version(), "user");
        } catch (ConstraintViolationException taken) {
            if ("users_one_per_email".equals(taken.getConstraintName())) {
                throw new RuleBroken(
                        IdentityRule.ONE_ACCOUNT_PER_EMAIL,
                        snapshot.email() + " has an account already.");
            }
            throw taken;
        }
        outbox.publish(user);
    }
}
