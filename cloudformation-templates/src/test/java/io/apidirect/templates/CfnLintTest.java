package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.domain.settings.ScalingSettings;
import io.apidirect.domain.settings.TaskSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** cfn-lint over every template and every kind of rendering, in one run of it. */
class CfnLintTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void cfn_lint_finds_nothing() throws IOException, InterruptedException {
        assumeTrue(CfnLint.isInstalled(), "cfn-lint is not on the PATH");
        var lint = new CfnLint();
        CheckedIn.all().forEach(it -> lint.add(it.name(), it.text()));
        var number = 0;
        for (var settings : variants()) {
            for (var layer : Layer.values()) {
                var rendered =
                        new YamlTemplates()
                                .render(layer, settings.please(), SomeSettings.outputs());
                lint.add(layer.slug() + "-" + number, rendered.body());
            }
            number++;
        }
        assertEquals("", lint.findings(folder));
    }

    private static List<SomeSettings> variants() {
        return List.of(
                SomeSettings.some(),
                SomeSettings.some()
                        .profile("prod")
                        .with(NetworkSettings.EGRESS, "ha-nat")
                        .with(TaskSettings.ARCHITECTURE, "x86_64")
                        .with(ScalingSettings.REQUESTS_PER_TARGET, 1000)
                        .secret("DATABASE_URL")
                        .variables(Map.of("MODE", "on", "LEVEL", "012", "TEXT", "two\nlines")));
    }
}
