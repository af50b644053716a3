package io.apidirect.domain.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.Stale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link RunningEnvironments} promises. */
public interface RunningEnvironmentsContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<RunningEnvironments, R> work);

    private RunningEnvironment saved(RunningEnvironment environment) {
        return in(ENGINES, all -> all.save(environment));
    }

    private RunningEnvironment found(EnvironmentId id) {
        return in(ENGINES, all -> all.orEmpty(ENGINES, id));
    }

    private static RunningEnvironment aChangingEnvironment() {
        var id = new EnvironmentId(UUID.randomUUID());
        var environment = RunningEnvironment.empty(id, ENGINES);
        environment.admit(new DeploymentId(UUID.randomUUID()));
        return environment;
    }

    @Test
    default void whatStandsComesBackAsItWas() {
        var environment = saved(aChangingEnvironment());
        assertEquals(1, environment.snapshot().version());
        assertEquals(environment.snapshot(), found(environment.id()).snapshot());
    }

    @Test
    default void theSettingsThatStandComeBack() {
        var environment = saved(Drifting.live(new EnvironmentId(UUID.randomUUID())));
        assertEquals(Optional.of(Deploying.settings(1)), found(environment.id()).standing());
    }

    @Test
    default void nothingStandsWhereNothingWasDeployed() {
        var nowhere = found(new EnvironmentId(UUID.randomUUID()));
        assertEquals(Optional.empty(), nowhere.active());
        assertEquals(0, nowhere.snapshot().version());
    }

    @Test
    default void anotherOrganisationsEnvironmentIsNotFound() {
        var id = saved(aChangingEnvironment()).id();
        assertEquals(Optional.empty(), in(RIVALS, all -> all.find(RIVALS, id)));
    }

    @Test
    default void theSecondOfTwoWritersIsStale() {
        var id = saved(aChangingEnvironment()).id();
        var one = found(id);
        var other = found(id);
        saved(one);
        assertThrows(Stale.class, () -> saved(other));
    }
}
