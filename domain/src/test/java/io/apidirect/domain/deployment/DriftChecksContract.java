package io.apidirect.domain.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Stale;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link DriftChecks} promises. */
public interface DriftChecksContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<DriftChecks, R> work);

    private DriftCheck saved(DriftCheck check) {
        return in(ENGINES, all -> all.save(check));
    }

    private DriftCheck found(DriftCheck check) {
        return in(ENGINES, all -> all.the(ENGINES, check.order().id()));
    }

    @Test
    default void aCheckComesBackWithEverythingThatWasSeen() {
        var check = saved(Drifting.aCheck(new EnvironmentId(UUID.randomUUID()), NOON));
        check.record(List.of(Drifting.aDrift()), NOON.plusSeconds(9));
        assertEquals(2, saved(check).snapshot().version());
        var found = found(check);
        assertEquals(List.of(Drifting.aDrift()), found.layers());
        assertTrue(found.hasEnded());
    }

    @Test
    default void theNewestOfAnEnvironmentIsItsReport() {
        var environment = new EnvironmentId(UUID.randomUUID());
        var newest = saved(Drifting.aCheck(environment, NOON.plusSeconds(60))).order().id();
        saved(Drifting.aCheck(environment, NOON));
        assertEquals(
                Optional.of(newest),
                in(ENGINES, all -> all.latest(ENGINES, environment)).map(it -> it.order().id()));
        assertEquals(Optional.empty(), in(RIVALS, all -> all.latest(RIVALS, environment)));
    }

    @Test
    default void anotherOrganisationsCheckIsNotFound() {
        var id = saved(Drifting.aCheck(new EnvironmentId(UUID.randomUUID()), NOON)).order().id();
        assertThrows(NotFound.class, () -> in(RIVALS, all -> all.the(RIVALS, id)));
    }

    @Test
    default void ofTwoWhoRecordAtOnceOneIsTurnedAway() {
        var check = saved(Drifting.aCheck(new EnvironmentId(UUID.randomUUID()), NOON));
        var other = found(check);
        saved(found(check));
        assertThrows(Stale.class, () -> saved(other));
    }
}
