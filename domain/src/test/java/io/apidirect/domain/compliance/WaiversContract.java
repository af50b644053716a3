package io.apidirect.domain.compliance;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static io.apidirect.domain.compliance.WaiversOfTests.ASKER;
import static io.apidirect.domain.compliance.WaiversOfTests.SECOND;
import static io.apidirect.domain.compliance.WaiversOfTests.aWaiver;
import static io.apidirect.domain.compliance.WaiversOfTests.anApprovedWaiver;
import static io.apidirect.domain.compliance.WaiversOfTests.anEnvironment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Waivers} promises. */
public interface WaiversContract {

    Instant AFTER_ALL = NOON.plus(Duration.ofDays(30));

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<Waivers, R> work);

    private Waiver saved(Waiver waiver) {
        return in(ENGINES, all -> all.save(waiver));
    }

    private List<WaiverId> listed(DesiredEnvironment place, @Nullable String status, Instant now) {
        var filter = new Waivers.Filter(place.id(), null, status, now);
        return in(ENGINES, all -> all.list(ENGINES, filter, PageRequest.first(10))).items().stream()
                .map(Waiver::id)
                .toList();
    }

    @Test
    default void aWaiverComesBackAsItWas() {
        var waiver = saved(anApprovedWaiver(anEnvironment()));
        assertEquals(1, waiver.snapshot().version());
        assertEquals(
                waiver.snapshot(),
                in(ENGINES, all -> all.find(ENGINES, waiver.id())).orElseThrow().snapshot());
    }

    @Test
    default void anotherOrganisationsWaiverIsNotFound() {
        var place = anEnvironment();
        var id = saved(anApprovedWaiver(place)).id();
        assertThrows(NotFound.class, () -> in(RIVALS, all -> all.the(RIVALS, place.id(), id)));
        assertEquals(List.of(), in(RIVALS, all -> all.holding(RIVALS, place.id(), NOON)));
    }

    @Test
    default void anotherEnvironmentsWaiverIsNotFound() {
        var id = saved(aWaiver(anEnvironment())).id();
        var other = anEnvironment().id();
        assertThrows(NotFound.class, () -> in(ENGINES, all -> all.the(ENGINES, other, id)));
    }

    @Test
    default void ofTwoWhoDecideAtOnceOneIsTurnedAway() {
        var waiver = saved(aWaiver(anEnvironment()));
        var one = in(ENGINES, all -> all.find(ENGINES, waiver.id())).orElseThrow();
        var other = in(ENGINES, all -> all.find(ENGINES, waiver.id())).orElseThrow();
        one.approve(SECOND, NOON);
        other.withdraw(Actor.of(ASKER), NOON);
        saved(one);
        assertThrows(Stale.class, () -> saved(other));
    }

    @Test
    default void onlyWhatIsApprovedAndHasNotExpiredHolds() {
        var place = anEnvironment();
        saved(aWaiver(place));
        var approved = saved(anApprovedWaiver(place)).id();
        var gone = anApprovedWaiver(place);
        gone.withdraw(Actor.of(ASKER), NOON);
        saved(gone);
        var holding = in(ENGINES, all -> all.holding(ENGINES, place.id(), NOON));
        assertEquals(List.of(approved), holding.stream().map(Waiver::id).toList());
        assertEquals(List.of(), in(ENGINES, all -> all.holding(ENGINES, place.id(), AFTER_ALL)));
    }

    @Test
    default void theyAreListedNewestFirstByRuleAndByWhatTheClockSays() {
        var place = anEnvironment();
        var approved = saved(anApprovedWaiver(place)).id();
        var asked = saved(aWaiver(place, NOON.plusSeconds(1))).id();
        var refused = aWaiver(place, NOON.plusSeconds(2));
        refused.refuse(SECOND, "Not on this machine.", NOON.plusSeconds(3));
        saved(refused);
        saved(aWaiver(anEnvironment()));
        assertEquals(List.of(refused.id(), asked, approved), listed(place, null, NOON));
        assertEquals(List.of(asked), listed(place, "requested", NOON));
        assertEquals(List.of(approved), listed(place, "approved", NOON));
        assertEquals(List.of(refused.id()), listed(place, "refused", NOON));
        assertEquals(List.of(), listed(place, "expired", NOON));
        assertEquals(List.of(), listed(place, "approved", AFTER_ALL));
        assertEquals(List.of(approved), listed(place, "expired", AFTER_ALL));
        var other = new Waivers.Filter(place.id(), "bucket-encrypted", null, NOON);
        assertEquals(
                List.of(),
                in(ENGINES, all -> all.list(ENGINES, other, PageRequest.first(10))).items());
    }
}
