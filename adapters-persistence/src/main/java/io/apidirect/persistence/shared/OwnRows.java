package io.apidirect.persistence.shared;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * The rows of one organisation, narrowed condition by condition. Their class has the fields {@code
 * id} and {@code organization} and, where pages are read, {@code createdAt}. Row-level security has
 * left out everybody else's already; saying it again lets PostgreSQL use its indexes.
 *
 * @param <R> the row class
 */
public final class OwnRows<R> {

    private final StatelessSession session;
    private final Class<R> type;
    private final StringBuilder conditions = new StringBuilder("r.organization = :organization");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public OwnRows(StatelessSession session, Class<R> type, OrganizationId organization) {
        this.session = session;
        this.type = type;
        parameters.put("organization", organization.value());
    }

    /** Keeps the rows for which {@code condition} holds, in HQL on the row {@code r}. */
    public OwnRows<R> where(String condition) {
        conditions.append(" and ").append(condition);
        return this;
    }

    /** Keeps the rows whose {@code field} has this value. */
    public OwnRows<R> with(String field, Object value) {
        parameters.put(field, value);
        return where("r." + field + " = :" + field);
    }

    /** Keeps the rows whose {@code field} has one of these values. */
    public OwnRows<R> within(String field, Collection<?> values) {
        parameters.put(field, values);
        return where("r." + field + " in (:" + field + ")");
    }

    /** Keeps the rows whose {@code field} is later than {@code moment}. */
    public OwnRows<R> after(String field, Instant moment) {
        parameters.put(field, moment);
        return where("r." + field + " > :" + field);
    }

    /** Keeps the rows whose {@code field} is {@code moment} or earlier. */
    public OwnRows<R> until(String field, Instant moment) {
        parameters.put(field, moment);
        return where("r." + field + " <= :" + field);
    }

    /** The only row that is left. */
    public Optional<R> one() {
        return query("").uniqueResultOptional();
    }

    /** The only row that is left, locked until the transaction ends. */
    public Optional<R> held() {
        return query("").setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResultOptional();
    }

    /** All that are left, in no order; for rows that are few. */
    public List<R> all() {
        return query("").getResultList();
    }

    /** One page of those that are left, newest first. */
    public Page<R> page(PageRequest request, Function<R, Cursor> place) {
        var query =
                where("(r.createdAt, r.id) < (:at, :after)")
                        .query(" order by r.createdAt desc, r.id desc");
        return Paged.of(query, request, Function.identity(), place);
    }

    private SelectionQuery<R> query(String order) {
        var query =
                session.createSelectionQuery(
                        "from %s r where %s%s".formatted(type.getSimpleName(), conditions, order),
                        type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
