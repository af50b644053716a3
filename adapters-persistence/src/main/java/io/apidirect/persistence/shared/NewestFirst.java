package io.apidirect.persistence.shared;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/**
 * A page of rows by {@code createdAt} and {@code id}, newest first, in HQL; the row's alias is
 * {@code r}. Row-level security has restricted the rows to the organisation already.
 */
public final class NewestFirst {

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * @param from such as {@code from DeploymentRow r}
     */
    public NewestFirst(String from) {
        this.from = from;
    }

    /** Adds a condition with its one parameter. */
    public NewestFirst where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    public <R> Page<R> page(
            StatelessSession session,
            Class<R> type,
            PageRequest request,
            Function<R, Cursor> place) {
        var after = request.after();
        if (after != null) {
            conditions.add("(r.createdAt, r.id) < (:createdAt, :id)");
            parameters.put("createdAt", after.createdAt());
            parameters.put("id", after.id());
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query =
                session.createSelectionQuery(
                        from + where + " order by r.createdAt desc, r.id desc", type);
        parameters.forEach(query::setParameter);
        var rows = query.setMaxResults(request.limit() + 1).getResultList();
        return Page.of(rows, request.limit(), place);
    }
}
