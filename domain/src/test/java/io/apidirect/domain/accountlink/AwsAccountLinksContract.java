package io.apidirect.domain.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.accountlink.AccountLinks.aBadFinding;
import static io.apidirect.domain.accountlink.AccountLinks.aLink;
import static io.apidirect.domain.accountlink.AccountLinks.aVerifiedLink;
import static io.apidirect.domain.accountlink.AccountLinks.verified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link AwsAccountLinks} promises. */
public interface AwsAccountLinksContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<AwsAccountLinks, R> work);

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<AwsAccountLinks, R> work);

    private static String anAccount() {
        return "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
    }

    private AwsAccountLink save(AwsAccountLink link) {
        return in(link.snapshot().organization(), links -> links.save(link));
    }

    private Optional<AwsAccountLink> find(AwsAccountLink link) {
        var row = link.snapshot();
        return in(row.organization(), links -> links.find(row.organization(), row.id()));
    }

    private void assertBroken(AccountLinkRule rule, AwsAccountLink link) {
        assertEquals(rule, assertThrows(RuleBroken.class, () -> save(link)).rule());
    }

    @Test
    default void aLinkComesBackAsItWasInEveryState() {
        var link = save(aLink(ENGINES, anAccount()));
        assertSameAsStored(link);
        link = save(verified(link));
        assertSameAsStored(link);
        link.record(aBadFinding(), ADA, NOON.plusSeconds(60));
        link = save(link);
        assertSameAsStored(link);
        link.revoke(ADA, NOON.plusSeconds(120));
        assertSameAsStored(save(link));
    }

    @Test
    default void aLinkComesBackAsItWasInEveryStepOfARotation() {
        var link = verified(aLink(ENGINES, anAccount()));
        var next = new ExternalId(UUID.randomUUID().toString().replace("-", ""));
        link.rotate(next, ADA, NOON);
        link = save(link);
        assertSameAsStored(link);
        link.record(Verification.of(next, new ProbeResult.Trusted()), ADA, NOON);
        link = save(link);
        assertEquals(next, link.snapshot().externalId());
        assertSameAsStored(link);
    }

    private void assertSameAsStored(AwsAccountLink link) {
        assertEquals(link.snapshot(), find(link).orElseThrow().snapshot());
    }

    @Test
    default void theVersionCountsTheSaves() {
        var first = save(aLink(ENGINES, anAccount()));
        assertEquals(1, first.snapshot().version());
        assertEquals(2, save(verified(first)).snapshot().version());
    }

    @Test
    default void whatChangedMeanwhileIsNotOverwritten() {
        var link = save(aLink(ENGINES, anAccount()));
        var other = find(link).orElseThrow();
        link.revoke(ADA, NOON);
        save(link);
        assertThrows(Stale.class, () -> save(verified(other)));
    }

    @Test
    default void aLinkIsFoundByIdAndByName() {
        var name = "shop-" + anAccount();
        var link = save(aLink(ENGINES, Optional.of(name), anAccount(), NOON)).snapshot();
        for (var wanted : List.of(name, link.id().text())) {
            assertEquals(link, in(ENGINES, links -> links.the(ENGINES, wanted).snapshot()), wanted);
        }
        assertThrows(NotFound.class, () -> in(ENGINES, links -> links.the(ENGINES, "no-such")));
    }

    @Test
    default void anotherOrganizationsLinkIsNotFound() {
        var link = save(aLink(ENGINES, anAccount())).snapshot();
        assertTrue(in(RIVALS, links -> links.find(RIVALS, link.id())).isEmpty());
        assertTrue(in(RIVALS, links -> links.findByName(RIVALS, link.name())).isEmpty());
        assertFalse(
                in(RIVALS, links -> links.list(RIVALS, PageRequest.first(200))).items().stream()
                        .anyMatch(found -> found.snapshot().id().equals(link.id())));
    }

    @Test
    default void anOrganizationLinksAnAccountOnceUntilItRevokes() {
        var account = anAccount();
        var link = save(aLink(ENGINES, account));
        var second = aLink(ENGINES, Optional.of("again-" + account), account, NOON);
        assertBroken(AccountLinkRule.ONE_LINK_PER_ACCOUNT, second);
        link.revoke(ADA, NOON);
        save(link);
        save(second);
    }

    @Test
    default void aNameIsUsedOnceUntilItsLinkIsRevoked() {
        var name = Optional.of("main-" + anAccount());
        var link = save(aLink(ENGINES, name, anAccount(), NOON));
        var second = aLink(ENGINES, name, anAccount(), NOON);
        assertBroken(AccountLinkRule.ACCOUNT_LINK_NAMES_ARE_UNIQUE, second);
        save(aLink(RIVALS, name, anAccount(), NOON));
        link.revoke(ADA, NOON);
        save(link);
        save(second);
    }

    @Test
    default void twoOrganizationsMayAskForAnAccountButOnlyOneHasIt() {
        var account = anAccount();
        save(aVerifiedLink(ENGINES, account));
        var rival = save(aLink(RIVALS, account));
        assertBroken(AccountLinkRule.ONE_LINK_PER_ACCOUNT, verified(rival));
    }

    @Test
    default void thePlatformFindsTheVerifiedLinkOfAnAccountAndMayBreakIt() {
        var account = anAccount();
        var link = save(aVerifiedLink(ENGINES, account));
        asPlatform(
                links -> {
                    var found = links.findVerified(new AwsAccountId(account)).orElseThrow();
                    found.yieldToFresherProof(NOON);
                    return links.save(found);
                });
        assertEquals("broken", find(link).orElseThrow().snapshot().state().status());
        assertTrue(asPlatform(l -> l.findVerified(new AwsAccountId(account))).isEmpty());
    }

    @Test
    default void linksNotLookedAtForLongAreDueInEveryOrganization() {
        var mine = save(aVerifiedLink(ENGINES, anAccount())).snapshot();
        var theirs = save(aVerifiedLink(RIVALS, anAccount())).snapshot();
        var pending = save(aLink(ENGINES, anAccount())).snapshot();
        var due = asPlatform(links -> links.listUnchecked(NOON.plusSeconds(1), 10_000));
        assertTrue(due.contains(new AwsAccountLinks.Place(ENGINES, mine.id())));
        assertTrue(due.contains(new AwsAccountLinks.Place(RIVALS, theirs.id())));
        assertFalse(due.contains(new AwsAccountLinks.Place(ENGINES, pending.id())));
        var early = asPlatform(links -> links.listUnchecked(NOON, 10_000));
        assertFalse(early.contains(new AwsAccountLinks.Place(ENGINES, mine.id())));
    }

    @Test
    default void pagesAreNewestFirstAndCompleteEvenWhereTimesAreEqual() {
        var later = NOON.plus(Duration.ofHours(1));
        Stream.of(NOON, NOON, NOON, later)
                .forEach(at -> save(aLink(ENGINES, Optional.empty(), anAccount(), at)));
        var all = ids(new PageRequest(200, null));
        var first = in(ENGINES, links -> links.list(ENGINES, PageRequest.first(2)));
        assertEquals(later, first.items().getFirst().snapshot().createdAt());
        assertEquals(all.subList(2, all.size()), ids(new PageRequest(200, first.next())));
        assertNull(in(ENGINES, l -> l.list(ENGINES, PageRequest.first(200))).next());
    }

    private List<AccountLinkId> ids(PageRequest request) {
        return in(ENGINES, links -> links.list(ENGINES, request)).items().stream()
                .map(link -> link.snapshot().id())
                .toList();
    }
}
