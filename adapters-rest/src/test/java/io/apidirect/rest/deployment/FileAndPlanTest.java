package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.manifest.Manifest;
import io.apidirect.manifest.ManifestResult;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manifest alone can tell is refused in the file as the plan refuses it. */
class FileAndPlanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    health.timeout=20 health.interval=10        | /health/timeout
                    health.timeout=10 health.interval=10        | /health/timeout
                    health.timeout=10                           | /health/timeout
                    database.replicas=1 database.backupDays=0   | /database/backupDays
                    scaling.min=4 scaling.max=2                 | /scaling/max
                    cpu=512 memory=512                          | /memory
                    """)
    void bothNameTheSamePlace(String settings, String pointer) {
        var written =
                Arrays.stream(settings.split(" "))
                        .map(it -> it.split("="))
                        .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        var yaml = new StringBuilder("name: shop\n");
        written.keySet().stream()
                .map(path -> path.split("\\.")[0])
                .distinct()
                .forEach(group -> yaml.append(group(group, written)));
        var problems =
                assertInstanceOf(ManifestResult.Invalid.class, Manifest.read(yaml.toString()))
                        .problems();
        assertEquals(pointer, problems.getFirst().pointer());
        for (var profile : Profile.values()) {
            var refused =
                    assertThrows(
                            RuleBroken.class,
                            () -> SettingsCompletion.complete(written, profile, "eu-west-1"));
            assertEquals(pointer, refused.faults().getFirst().pointer());
        }
    }

    private static String group(String group, Map<String, String> written) {
        return written.containsKey(group)
                ? group + ": " + written.get(group) + "\n"
                : written.entrySet().stream()
                        .filter(it -> it.getKey().startsWith(group + "."))
                        .map(it -> it.getKey().split("\\.")[1] + ": " + it.getValue())
                        .collect(Collectors.joining(", ", group + ": {", "}\n"));
    }
}
