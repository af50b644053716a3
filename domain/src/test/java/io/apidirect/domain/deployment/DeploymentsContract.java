package io.apidirect.domain.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.RIVALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link Deployments} promises. */
public interface DeploymentsContract {

    Instant NOON = AccountLinks.NOON;

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<Deployments, R> work);

    private Deployment saved(Deployment deployment) {
        return in(ENGINES, all -> all.save(deployment));
    }

    private Deployment found(Deployment deployment) {
        return in(ENGINES, all -> all.the(ENGINES, deployment.id()));
    }

    @Test
    default void whatIsSavedIsFoundAsItWas() {
        var deployment = saved(Deploying.aDeployment());
        deployment.beginRound(NOON);
        var stored = found(deployment).snapshot();
        assertEquals(deployment.snapshot().order(), stored.order());
        var begun = found(deployment);
        begun.beginRound(NOON);
        saved(begun);
        assertEquals(begun.snapshot().steps(), found(deployment).snapshot().steps());
        assertEquals(begun.snapshot().state(), found(deployment).snapshot().state());
        assertEquals(1, found(deployment).round());
    }

    @Test
    default void anotherOrganisationsDeploymentIsNotFound() {
        var id = saved(Deploying.aDeployment()).id();
        var any = new Deployments.Filter(null, null, null);
        assertTrue(in(RIVALS, all -> all.find(RIVALS, id)).isEmpty());
        assertTrue(
                in(RIVALS, all -> all.list(RIVALS, any, PageRequest.first(1))).items().isEmpty());
        assertTrue(in(RIVALS, all -> all.lines(RIVALS, id, 0, 1)).isEmpty());
    }

    @Test
    default void theSecondOfTwoWritersIsStale() {
        var deployment = saved(Deploying.aDeployment());
        var first = found(deployment);
        var second = found(deployment);
        first.beginRound(NOON);
        second.beginRound(NOON);
        saved(first);
        assertThrows(Stale.class, () -> saved(second));
    }

    @Test
    default void anEnvironmentHasOneDeploymentThatGoesOn() {
        var environment = new EnvironmentId(UUID.randomUUID());
        var first = saved(Deploying.aDeployment(environment));
        var refusal =
                assertThrows(RuleBroken.class, () -> saved(Deploying.aDeployment(environment)));
        assertEquals(DeploymentRule.ONE_CHANGE_AT_A_TIME, refusal.rule());
        var ended = found(first);
        ended.cancel(AccountLinks.ADA, NOON);
        saved(ended);
        saved(Deploying.aDeployment(environment));
    }

    @Test
    default void linesAreNumberedWithoutGapsAndReadFromAnywhere() {
        var deployment = saved(Deploying.aDeployment());
        for (int round = 0; round < 3; round++) {
            var next = found(deployment);
            next.beginRound(NOON);
            var line = new ProgressLine(StepName.BUILD_STACK, NOON, "Bucket", "CREATE", "made");
            next.finishRound(
                    next.round(),
                    Map.of(
                            StepName.BUILD_STACK,
                            new StepReport.Underway(Bookmark.NONE, List.of(line, line))),
                    NOON);
            saved(next);
        }
        var lines = in(ENGINES, all -> all.lines(ENGINES, deployment.id(), 2, 3));
        assertEquals(List.of(3L, 4L, 5L), lines.stream().map(l -> l.sequence()).toList());
    }

    @Test
    default void listsAreFilteredAndCutNewestFirst() {
        var environment = new EnvironmentId(UUID.randomUUID());
        var old = saved(Deploying.aDeployment(environment));
        var ended = found(old);
        ended.cancel(AccountLinks.ADA, NOON);
        saved(ended);
        var fresh = saved(Deploying.aDeployment(environment));
        var any = new Deployments.Filter(null, environment, null);
        var page = in(ENGINES, all -> all.list(ENGINES, any, PageRequest.first(1)));
        assertEquals(1, page.items().size());
        assertTrue(page.next() != null);
        var cancelled = new Deployments.Filter("shop", environment, "cancelled");
        var found = in(ENGINES, all -> all.list(ENGINES, cancelled, PageRequest.first(10)));
        assertEquals(List.of(old.id()), found.items().stream().map(Deployment::id).toList());
        assertEquals("queued", fresh.state().slug());
    }
}
