package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinkRule;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.AwsAccountLinks;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.persistence.outbox.Outbox;
import io.apidirect.persistence.shared.OwnRows;
import io.apidirect.persistence.shared.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;

/** {@link AwsAccountLinks} in the table {@code account_link}. */
public final class HibernateAwsAccountLinks implements AwsAccountLinks {

    private final StatelessSession session;
    private final Outbox outbox;

    public HibernateAwsAccountLinks(StatelessSession session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    @Override
    public Optional<AwsAccountLink> find(OrganizationId organization, AccountLinkId id) {
        return own(organization).with("id", id.value()).one().map(AccountLinkRow::link);
    }

    @Override
    public Optional<AwsAccountLink> findByName(OrganizationId organization, String name) {
        return own(organization)
                .with("name", name)
                .where("r.status <> 'revoked'")
                .one()
                .map(AccountLinkRow::link);
    }

    @Override
    public Page<AwsAccountLink> list(OrganizationId organization, PageRequest page) {
        return own(organization).page(page, AccountLinkRow::place).map(AccountLinkRow::link);
    }

    @Override
    public AwsAccountLink save(AwsAccountLink link) {
        var snapshot = link.snapshot();
        var row = AccountLinkRow.of(snapshot);
        Rows.save(session, row, snapshot.version(), "account link", refusals(snapshot));
        outbox.publish(link);
        return row.link();
    }

    @Override
    public Optional<AwsAccountLink> findVerified(AwsAccountId account) {
        return session.createSelectionQuery(
                        "from AccountLinkRow where awsAccountId = :account and status = 'verified'",
                        AccountLinkRow.class)
                .setParameter("account", account.value())
                .uniqueResultOptional()
                .map(AccountLinkRow::link);
    }

    @Override
    public List<Place> listUnchecked(Instant before, int limit) {
        return session
                .createSelectionQuery(
                        "select organization, id from AccountLinkRow where checkedAt < :before"
                                + " order by checkedAt",
                        Object[].class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(HibernateAwsAccountLinks::place)
                .toList();
    }

    private static Place place(Object[] row) {
        return new Place(new OrganizationId((UUID) row[0]), new AccountLinkId((UUID) row[1]));
    }

    private OwnRows<AccountLinkRow> own(OrganizationId organization) {
        return new OwnRows<>(session, AccountLinkRow.class, organization);
    }

    private static Map<String, Supplier<RuleBroken>> refusals(AwsAccountLink.Snapshot link) {
        return Map.of(
                "account_link_account",
                () -> oneLink("AWS account %s is linked already.".formatted(link.account())),
                "account_link_verified",
                () ->
                        oneLink(
                                "AWS account %s was just linked elsewhere."
                                        .formatted(link.account())),
                "account_link_name",
                () ->
                        new RuleBroken(
                                AccountLinkRule.ACCOUNT_LINK_NAMES_ARE_UNIQUE,
                                "There is a link called '%s' already.".formatted(link.name())));
    }

    private static RuleBroken oneLink(String detail) {
        return new RuleBroken(AccountLinkRule.ONE_LINK_PER_ACCOUNT, detail);
    }
}
