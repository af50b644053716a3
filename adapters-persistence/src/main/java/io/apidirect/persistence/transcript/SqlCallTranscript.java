package io.apidirect.persistence.transcript;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.transcript.AwsCall;
import io.apidirect.domain.transcript.CallFilter;
import io.apidirect.domain.transcript.CallOccasion;
import io.apidirect.domain.transcript.CallTranscript;
import io.apidirect.persistence.shared.Json;
import io.apidirect.persistence.shared.Paged;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** {@link CallTranscript} in the table {@code aws_call}. */
public final class SqlCallTranscript implements CallTranscript {

    private static final String COLUMNS =
            "id, organization_id, link_id, session, subject, actor, service, action, region, at,"
                    + " took_millis, outcome, request_id";

    private static final String ADD =
            "insert into aws_call (%s) ".formatted(COLUMNS)
                    + """
                    select id, "organizationId", "linkId", session, subject, actor, service, action, region,
                      at, "tookMillis", outcome, "requestId"
                    from jsonb_to_recordset(cast(:calls as jsonb)) as it (
                      id uuid, "organizationId" uuid, "linkId" uuid, session text, subject text, actor text,
                      service text, action text, region text, at timestamptz, "tookMillis" integer,
                      outcome text, "requestId" text)
                    on conflict do nothing
                    """;

    private static final String WITHDRAW =
            """
            delete from aws_call where organization_id = :organization and id in :ids
              and outcome = 'not-written-down'
            """;

    private static final String PAGE =
            "select %s from aws_call ".formatted(COLUMNS)
                    + """
                    where organization_id = :organization and (at, id) < (:at, :after) and at >= :since
                      and (cast(:link as uuid) is null or link_id = cast(:link as uuid))
                      and (:subjects = '' or subject = any(string_to_array(:subjects, ' ')))
                    order by at desc, id desc
                    """;

    private static final String FORGET =
            "delete from aws_call where id in (select id from aws_call where at < :before limit :most)";

    private final StatelessSession session;

    public SqlCallTranscript(StatelessSession session) {
        this.session = session;
    }

    @Override
    public void add(List<AwsCall> calls) {
        session.createNativeMutationQuery(ADD)
                .setParameter("calls", Json.write(calls.stream().map(Line::of).toList()))
                .executeUpdate();
    }

    @Override
    public void withdraw(OrganizationId organization, Collection<UUID> announcements) {
        session.createNativeMutationQuery(WITHDRAW)
                .setParameter("organization", organization.value())
                .setParameterList("ids", announcements)
                .executeUpdate();
    }

    @Override
    public Page<AwsCall> page(OrganizationId organization, CallFilter filter, PageRequest page) {
        var query =
                session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("organization", organization.value())
                        .setParameter("since", filter.since())
                        .setParameter(
                                "link",
                                filter.link().map(AccountLinkId::value).orElse(null),
                                UUID.class)
                        .setParameter("subjects", String.join(" ", filter.subjects()));
        return Paged.of(query, page, SqlCallTranscript::call, AwsCall::place);
    }

    @Override
    public int forget(Instant before, int limit) {
        return session.createNativeMutationQuery(FORGET)
                .setParameter("before", before)
                .setParameter("most", limit)
                .executeUpdate();
    }

    /** A row as the statement reads it. */
    private record Line(
            UUID id,
            UUID organizationId,
            UUID linkId,
            String session,
            String subject,
            String actor,
            String service,
            String action,
            String region,
            Instant at,
            long tookMillis,
            String outcome,
            String requestId) {

        static Line of(AwsCall call) {
            var occasion = call.occasion();
            return new Line(
                    call.id(),
                    occasion.organization().value(),
                    occasion.link().value(),
                    occasion.session(),
                    occasion.subject(),
                    occasion.actor().text(),
                    call.service(),
                    call.action(),
                    call.region(),
                    call.at(),
                    call.took().toMillis(),
                    call.outcome(),
                    call.requestId());
        }
    }

    private static AwsCall call(Tuple row) {
        var occasion =
                new CallOccasion(
                        new OrganizationId(row.get("organization_id", UUID.class)),
                        new AccountLinkId(row.get("link_id", UUID.class)),
                        row.get("session", String.class),
                        row.get("subject", String.class),
                        new Actor(row.get("actor", String.class)));
        return new AwsCall(
                row.get("id", UUID.class),
                occasion,
                row.get("service", String.class),
                row.get("action", String.class),
                row.get("region", String.class),
                row.get("at", Instant.class),
                Duration.ofMillis(row.get("took_millis", Integer.class)),
                row.get("outcome", String.class),
                row.get("request_id", String.class));
    }
}
