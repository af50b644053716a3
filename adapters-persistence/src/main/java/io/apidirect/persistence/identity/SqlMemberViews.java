package io.apidirect.persistence.identity;

import io.apidirect.application.identity.MemberViews;
import io.apidirect.domain.identity.Email;
import io.apidirect.domain.identity.Role;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.UserId;
import io.apidirect.persistence.shared.Paged;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link MemberViews} straight from SQL. */
public final class SqlMemberViews implements MemberViews {

    private static final String MEMBERS =
            """
            select m.user_id, u.email, m.role, m.since from member m join users u on u.id = m.user_id
            where m.organization_id = current_organization() and (m.since, m.user_id) < (:at, :after)
            order by m.since desc, m.user_id desc
            """;

    private final StatelessSession session;

    public SqlMemberViews(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Page<MemberView> page(PageRequest request) {
        var query = session.createNativeQuery(MEMBERS, Tuple.class);
        return Paged.of(query, request, SqlMemberViews::view, SqlMemberViews::place);
    }

    private static MemberView view(Tuple row) {
        return new MemberView(
                new UserId(row.get("user_id", UUID.class)),
                new Email(row.get("email", String.class)),
                Role.parse(row.get("role", String.class)).orElseThrow(),
                row.get("since", Instant.class));
    }

    private static Cursor place(MemberView view) {
        return new Cursor(view.since(), view.user().value());
    }
}
