package io.apidirect.domain.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.identity.Role;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Stale;
import io.apidirect.domain.shared.UserId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link ChangePlans} promises. */
public interface ChangePlansContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<ChangePlans, R> work);

    private ChangePlan saved(ChangePlan plan) {
        return in(ENGINES, all -> all.save(plan));
    }

    private ChangePlan found(ChangePlan plan) {
        return in(ENGINES, all -> all.the(ENGINES, plan.id()));
    }

    private static void approve(ChangePlan plan) {
        plan.approve(
                plan.digest(),
                "",
                0,
                new DeploymentId(UUID.randomUUID()),
                Approval.REQUESTER,
                new Approver(new UserId(new UUID(7, 1)), Role.DEVELOPER, ADA),
                NOON);
    }

    @Test
    default void aPlanComesBackAsItWas() {
        var plan = saved(Deploying.aPlan(new EnvironmentId(UUID.randomUUID())));
        assertEquals(1, plan.snapshot().version());
        assertEquals(plan.snapshot(), found(plan).snapshot());
    }

    @Test
    default void whatAPlanUndertakesComesBackAsItWas() {
        var environment = new EnvironmentId(UUID.randomUUID());
        for (var undertaking :
                List.of(new Rollback(1), new Repair(List.of(Layer.SERVICE)), new Destruction())) {
            var plan = saved(Deploying.aPlan(environment, undertaking));
            assertEquals(plan.snapshot(), found(plan).snapshot());
            assertEquals(plan.digest(), found(plan).digest());
        }
    }

    @Test
    default void anotherOrganisationsPlanIsNotFound() {
        var id = saved(Deploying.aPlan(new EnvironmentId(UUID.randomUUID()))).id();
        assertThrows(NotFound.class, () -> in(RIVALS, all -> all.the(RIVALS, id)));
        var page = in(RIVALS, all -> all.list(RIVALS, null, PageRequest.first(1)));
        assertEquals(List.of(), page.items());
    }

    @Test
    default void ofTwoWhoApproveAtOnceOneIsTurnedAway() {
        var plan = saved(Deploying.aPlan(new EnvironmentId(UUID.randomUUID())));
        var one = found(plan);
        var other = found(plan);
        approve(one);
        approve(other);
        saved(one);
        assertThrows(Stale.class, () -> saved(other));
    }

    @Test
    default void plansAreListedForSomeEnvironmentsOrForAll() {
        var environment = new EnvironmentId(UUID.randomUUID());
        var wanted = saved(Deploying.aPlan(environment)).id();
        saved(Deploying.aPlan(new EnvironmentId(UUID.randomUUID())));
        var page =
                in(ENGINES, all -> all.list(ENGINES, Set.of(environment), PageRequest.first(10)));
        assertEquals(List.of(wanted), page.items().stream().map(ChangePlan::id).toList());
        var none = in(ENGINES, all -> all.list(ENGINES, Set.of(), PageRequest.first(10)));
        assertEquals(List.of(), none.items());
        var all = in(ENGINES, plans -> plans.list(ENGINES, null, PageRequest.first(2)));
        assertEquals(2, all.items().size());
    }
}
