package io.apidirect.domain.accountlink;

import io.apidirect.domain.accountlink.AccountLinkState.Broken;
import io.apidirect.domain.accountlink.AccountLinkState.Revoked;
import io.apidirect.domain.accountlink.AccountLinkState.Verified;
import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Pages;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@link AwsAccountLinks} in a map. */
public final class InMemoryAwsAccountLinks implements AwsAccountLinks {

    private final Map<AccountLinkId, AwsAccountLink.Snapshot> rows = new HashMap<>();
    private final PublishedEvents events;

    public InMemoryAwsAccountLinks(PublishedEvents events) {
        this.events = events;
    }

    @Override
    public Optional<AwsAccountLink> find(OrganizationId organization, AccountLinkId id) {
        return first(organization, row -> row.id().equals(id));
    }

    @Override
    public Optional<AwsAccountLink> findByName(OrganizationId organization, String name) {
        return first(organization, row -> isLive(row) && row.name().equals(name));
    }

    @Override
    public Page<AwsAccountLink> list(OrganizationId organization, PageRequest page) {
        var own = of(organization).toList();
        return Pages.cut(own, page, row -> new Cursor(row.createdAt(), row.id().value()))
                .map(AwsAccountLink::restore);
    }

    @Override
    public AwsAccountLink save(AwsAccountLink link) {
        var row = link.snapshot();
        var kept = rows.get(row.id());
        if ((kept == null ? 0 : kept.version()) != row.version()) {
            throw new Stale("The account link changed meanwhile.");
        }
        requireUnique(row);
        var saved =
                new AwsAccountLink.Snapshot(
                        row.id(),
                        row.organization(),
                        row.name(),
                        row.account(),
                        row.region(),
                        row.externalId(),
                        row.rotation(),
                        row.createdAt(),
                        row.state(),
                        row.version() + 1);
        rows.put(row.id(), saved);
        events.publish(link);
        return AwsAccountLink.restore(saved);
    }

    @Override
    public Optional<AwsAccountLink> findVerified(AwsAccountId account) {
        return rows.values().stream()
                .filter(row -> row.state() instanceof Verified && row.account().equals(account))
                .findFirst()
                .map(AwsAccountLink::restore);
    }

    @Override
    public List<Place> listUnchecked(Instant before, int limit) {
        return rows.values().stream()
                .filter(row -> checkedAt(row).filter(before::isAfter).isPresent())
                .sorted(Comparator.comparing(row -> checkedAt(row).orElseThrow()))
                .limit(limit)
                .map(row -> new Place(row.organization(), row.id()))
                .toList();
    }

    private static Optional<Instant> checkedAt(AwsAccountLink.Snapshot row) {
        return switch (row.state()) {
            case Verified verified -> Optional.of(verified.checkedAt());
            case Broken broken -> Optional.of(broken.checkedAt());
            case AccountLinkState.Pending _, Revoked _ -> Optional.empty();
        };
    }

    private void requireUnique(AwsAccountLink.Snapshot row) {
        if (!isLive(row)) {
            return;
        }
        if (hasOther(row, other -> isSameTenant(row, other) && sameAccount(row, other))) {
            throw new RuleBroken(AccountLinkRule.ONE_LINK_PER_ACCOUNT, "Linked already.");
        }
        if (hasOther(row, other -> isSameTenant(row, other) && other.name().equals(row.name()))) {
            throw new RuleBroken(AccountLinkRule.ACCOUNT_LINK_NAMES_ARE_UNIQUE, "Name is taken.");
        }
        if (row.state() instanceof Verified
                && hasOther(row, o -> o.state() instanceof Verified && sameAccount(row, o))) {
            throw new RuleBroken(AccountLinkRule.ONE_LINK_PER_ACCOUNT, "Linked elsewhere.");
        }
    }

    private boolean hasOther(AwsAccountLink.Snapshot row, Predicate<AwsAccountLink.Snapshot> like) {
        return rows.values().stream()
                .anyMatch(o -> !o.id().equals(row.id()) && isLive(o) && like.test(o));
    }

    private static boolean isSameTenant(AwsAccountLink.Snapshot a, AwsAccountLink.Snapshot b) {
        return a.organization().equals(b.organization());
    }

    private static boolean sameAccount(AwsAccountLink.Snapshot a, AwsAccountLink.Snapshot b) {
        return a.account().equals(b.account());
    }

    private static boolean isLive(AwsAccountLink.Snapshot row) {
        return !(row.state() instanceof Revoked);
    }

    private Optional<AwsAccountLink> first(
            OrganizationId organization, Predicate<AwsAccountLink.Snapshot> wanted) {
        return of(organization).filter(wanted).findFirst().map(AwsAccountLink::restore);
    }

    private Stream<AwsAccountLink.Snapshot> of(OrganizationId organization) {
        return rows.values().stream().filter(row -> row.organization().equals(organization));
    }
}
