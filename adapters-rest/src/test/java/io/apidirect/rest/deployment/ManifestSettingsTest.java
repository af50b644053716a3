package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a manifest is said in whole sentences. */
class ManifestSettingsTest {

    @Test
    void whatIsWrongAndWhatToWriteInsteadAreTwoSentences() {
        var refusal =
                assertThrows(
                        RuleBroken.class,
                        () -> ManifestSettings.read("name: abc\nvariables: {A: '${B}'}\n"));
        assertEquals(
                List.of(
                        new Fault(
                                "/variables/A",
                                "line 2: `variables.A` contains ${, which CloudFormation would read as an instruction. Write the value out; a secret belongs under `secrets:`.")),
                refusal.faults());
    }
}
