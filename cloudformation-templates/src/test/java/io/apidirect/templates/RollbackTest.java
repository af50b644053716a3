package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.DeploymentId;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.Release;
import io.apidirect.domain.deployment.Rollback;
import io.apidirect.domain.deployment.RunningEnvironment;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.OperationSettings;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.Settings;
import io.apidirect.domain.settings.TaskSettings;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rollback changes the service and nothing else, whichever setting the releases differ in. */
class RollbackTest {

    private final YamlTemplates templates = new YamlTemplates();

    private static SomeSettings some() {
        return SomeSettings.some()
                .with(DatabaseSettings.ENABLED, true)
                .with(OperationSettings.MONITORING, true);
    }

    private String digest(Layer layer, ServiceSettings settings) {
        return templates.render(layer, settings, SomeSettings.outputs()).digest();
    }

    /** What the service is rolled back to where {@code present} serves. */
    private ServiceSettings goal(ServiceSettings earlier, ServiceSettings present) {
        var id = new DeploymentId(new UUID(1, 1));
        var stands =
                RunningEnvironment.restore(
                        new RunningEnvironment.Snapshot(
                                new EnvironmentId(new UUID(1, 2)),
                                present.address().organization(),
                                null,
                                List.of(
                                        new Release(2, id, present, Instant.EPOCH),
                                        new Release(1, id, earlier, Instant.EPOCH)),
                                true,
                                SomeSettings.outputs(),
                                Arrays.stream(Layer.values())
                                        .collect(
                                                Collectors.toMap(
                                                        it -> it, it -> digest(it, present))),
                                present,
                                present,
                                2,
                                0,
                                1));
        return new Rollback(1).goal(stands).settings();
    }

    @Test
    void everyOtherStackStaysAsItIsRendered() {
        var unlike = new ArrayList<String>();
        int compared = 0;
        for (Setting<?> setting : Settings.ALL) {
            var other = other(setting);
            if (other != null) {
                compared++;
                unlike.addAll(changed(setting, goal(some().please(), other), other));
            }
        }
        assertEquals(List.of(), unlike);
        assertTrue(compared > 50, "compared " + compared);
    }

    /** Null where the example fits only together with other settings. */
    private static @Nullable ServiceSettings other(Setting<?> setting) {
        try {
            return some().with(setting, setting.example()).please();
        } catch (RuleBroken _) {
            return null;
        }
    }

    /** The processor architecture is that of the image, which the release brings with it. */
    private List<String> changed(
            Setting<?> setting, ServiceSettings goal, ServiceSettings present) {
        return present.layers().stream()
                .filter(layer -> layer != Layer.SERVICE)
                .filter(layer -> !(layer == Layer.BUILD && setting == TaskSettings.ARCHITECTURE))
                .filter(layer -> !digest(layer, goal).equals(digest(layer, present)))
                .map(layer -> setting.path() + " changes " + layer)
                .toList();
    }

    @Test
    void theServiceIsThatOfTheEarlierRelease() {
        var earlier = some().with(TaskSettings.CPU, 1024).please();
        var present = some().with(TaskSettings.CPU, 512).please();
        assertEquals(digest(Layer.SERVICE, earlier), digest(Layer.SERVICE, goal(earlier, present)));
    }
}
