package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.deployment.LayerChange.Action;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeForecastTest {

    private static final List<LayerChange> FIRST =
            List.of(change(Layer.BUILD), change(Layer.NETWORK), change(Layer.SERVICE));

    private static LayerChange change(Layer layer) {
        return LayerChange.of(layer, layer.slug(), Action.CREATE, "digest", List.of());
    }

    /** A first release whose steps took so many seconds. */
    private static Deployment took(Map<StepName, Integer> seconds) {
        var states = new EnumMap<StepName, StepState>(StepName.class);
        var start = AccountLinks.NOON;
        seconds.forEach(
                (step, it) ->
                        states.put(
                                step,
                                new StepState.Done(start, start.plusSeconds(it), Bookmark.NONE)));
        var from = Deploying.aDeployment().snapshot();
        return Deployment.restore(
                new Deployment.Snapshot(
                        from.order(),
                        from.state(),
                        new Steps(states),
                        from.outputs(),
                        from.digests(),
                        from.round(),
                        from.lineCount(),
                        from.version()));
    }

    private static Map<StepName, Integer> times(int network) {
        return Map.of(
                StepName.BUILD_STACK, 20,
                StepName.NETWORK_STACK, network,
                StepName.SOURCE, 5,
                StepName.IMAGE, 60,
                StepName.SERVICE_STACK, 100,
                StepName.HEALTH, 10);
    }

    @Test
    void what_runs_side_by_side_is_not_added() {
        var time = TimeForecast.of(FIRST, List.of(took(times(200))), false).orElseThrow();
        assertEquals(Duration.ofSeconds(200 + 100 + 10), time.total());
        assertTrue(time.isWhole());
    }

    @Test
    void the_middle_measurement_counts() {
        var past = List.of(took(times(900)), took(times(200)), took(times(150)));
        assertEquals(
                Duration.ofSeconds(310), TimeForecast.of(FIRST, past, false).orElseThrow().total());
    }

    @Test
    void what_was_never_measured_has_no_time() {
        var unknown = TimeForecast.of(FIRST, List.of(), false).orElseThrow();
        assertEquals(Duration.ZERO, unknown.total());
        assertFalse(unknown.isWhole());
        assertTrue(unknown.steps().stream().allMatch(it -> it.measured() == 0));
    }

    @Test
    void changes_are_not_measured_by_creations() {
        var update =
                List.of(LayerChange.of(Layer.SERVICE, "s", Action.UPDATE, "digest", List.of()));
        var time = TimeForecast.of(update, List.of(took(times(200))), false).orElseThrow();
        assertEquals(0, time.steps().getFirst().measured());
    }

    @Test
    void nothing_takes_no_time() {
        var same =
                List.of(LayerChange.of(Layer.SERVICE, "s", Action.UNCHANGED, "digest", List.of()));
        assertEquals(Optional.empty(), TimeForecast.of(same, List.of(), false));
    }
}
