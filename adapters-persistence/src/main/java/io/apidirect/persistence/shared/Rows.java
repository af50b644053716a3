package io.apidirect.persistence.shared;

import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** Stores rows that carry the version of their aggregate. */
public final class Rows {

    private Rows() {}

    /**
     * Inserts the row of an aggregate that was never saved, else updates it.
     *
     * @param version the aggregate's version, 0 if it was never saved; the row holds it, or 1 where
     *     it is 0
     * @param kind what it is called in the message, such as {@code deployment}
     * @throws Stale if the stored row has another version
     */
    public static void save(StatelessSession session, Object row, long version, String kind) {
        if (version == 0) {
            session.insert(row);
            return;
        }
        try {
            session.update(row);
        } catch (StaleStateException stale) {
            throw new Stale("The " + kind + " was changed meanwhile; look again and repeat.");
        }
    }

    /**
     * The same, where unique indexes hold rules of the domain.
     *
     * @param refusals what to say where an index forbids the row, by the name of the index
     */
    public static void save(
            StatelessSession session,
            Object row,
            long version,
            String kind,
            Map<String, Supplier<RuleBroken>> refusals) {
        try {
            save(session, row, version, kind);
        } catch (ConstraintViolationException forbidden) {
            var refusal = refusals.get(String.valueOf(forbidden.getConstraintName()));
            throw refusal == null ? forbidden : refusal.get();
        }
    }
}
