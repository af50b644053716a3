package io.apidirect.simulator.aws.ecs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ECS cannot do is refused, not left out in silence. */
class StrategyRulesTest {

    private static final String TWO_GROUPS = "\"LoadBalancers\": [{\"AdvancedConfiguration\": {}}]";

    private static ObjectNode service(String how, String more) {
        try {
            return (ObjectNode)
                    new ObjectMapper()
                            .readTree(
                                    "{\"DeploymentConfiguration\": {%s}, %s}".formatted(how, more));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "Strategy": "CANARYY" | CANARYY is not a valid enum value
                    "LifecycleHooks": [{"HookTargetArn": "arn"}] | knows no lifecycle hooks
                    "Strategy": "LINEAR", "LinearConfiguration": {"StepPercent": 2} | StepPercent must be between 3.0 and 100.0
                    "Strategy": "CANARY", "CanaryConfiguration": {"CanaryPercent": 101} | CanaryPercent must be between
                    "BakeTimeInMinutes": 1441 | BakeTimeInMinutes must be between
                    """)
    void whatIsNoWayToDeployIsRefused(String how, String why) {
        var refusal =
                assertThrows(AwsError.class, () -> StrategyRules.check(service(how, TWO_GROUPS)));
        assertTrue(refusal.message().contains(why), refusal::message);
    }

    @Test
    void callsCanOnlyBeLedBetweenTwoGroups() {
        var linear = "\"Strategy\": \"LINEAR\"";
        assertThrows(
                AwsError.class, () -> StrategyRules.check(service(linear, "\"Cluster\": \"c\"")));
        assertDoesNotThrow(() -> StrategyRules.check(service(linear, TWO_GROUPS)));
        assertDoesNotThrow(() -> StrategyRules.check(service("", "\"Cluster\": \"c\"")));
    }
}
