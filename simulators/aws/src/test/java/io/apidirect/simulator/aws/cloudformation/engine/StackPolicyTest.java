package io.apidirect.simulator.aws.cloudformation.engine;

import static io.apidirect.simulator.aws.cloudformation.engine.Stage.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.cloudformation.operation.StackSubmission;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack's policy says what an update may touch. */
class StackPolicyTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Cidr: {Type: String, Default: 10.0.0.0/16}
              Retention: {Type: Number, Default: 7}
            Resources:
              Vpc:
                Type: AWS::EC2::VPC
                Properties: {CidrBlock: !Ref Cidr}
              Logs:
                Type: AWS::Logs::LogGroup
                Properties: {RetentionInDays: !Ref Retention}
            """;
    private static final String KEEP_NETWORKS =
            """
            {"Statement": [
              {"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*"},
              {"Effect": "Deny", "Action": ["Update:Replace", "Update:Delete"], "Principal": "*", "Resource": "*",
               "Condition": {"StringEquals": {"ResourceType": ["AWS::EC2::VPC"]}}}]}
            """;

    @TempDir Path folder;
    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
        stage.cloud.lifecycle().create(HERE, "demo", StackSubmission.of(TEMPLATE));
        stage.await("demo", StackStatus.CREATE_COMPLETE);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void update(String template, Map<String, String> parameters, StackStatus end) {
        stage.cloud.lifecycle().update(HERE, "demo", StackSubmission.of(template).with(parameters));
        stage.await("demo", end);
    }

    private String vpc() {
        return Optional.ofNullable(stage.stack("demo").resources().get("Vpc"))
                .flatMap(StackResource::physicalId)
                .orElseThrow();
    }

    private boolean isToldThat(String action) {
        return stage.stack("demo").events().stream()
                .anyMatch(
                        it ->
                                it.reason()
                                        .filter(
                                                why ->
                                                        why.contains(
                                                                "Action denied by stack policy: no statement allows ["
                                                                        + action))
                                        .isPresent());
    }

    @Test
    void what_it_denies_is_not_replaced_and_everything_else_changes() {
        var vpc = vpc();
        stage.cloud.lifecycle().setPolicy(HERE, "demo", KEEP_NETWORKS);
        update(TEMPLATE, Map.of("Retention", "30"), StackStatus.UPDATE_COMPLETE);
        update(TEMPLATE, Map.of("Cidr", "10.1.0.0/16"), StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertEquals(vpc, vpc());
        assertTrue(isToldThat("Update:Replace"));
    }

    @Test
    void what_it_denies_is_not_deleted() {
        stage.cloud.lifecycle().setPolicy(HERE, "demo", KEEP_NETWORKS);
        var without = TEMPLATE.replaceAll("(?m)^  Vpc:\n.*\n.*\n", "");
        assertNotEquals(TEMPLATE, without);
        update(without, Map.of(), StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertTrue(isToldThat("Update:Delete"));
    }

    @Test
    void what_it_does_not_speak_of_is_denied() {
        stage.cloud
                .lifecycle()
                .setPolicy(
                        HERE,
                        "demo",
                        """
                        {"Statement": [{"Effect": "Allow", "Action": "Update:Modify", "Principal": "*",
                          "Resource": "LogicalResourceId/Vpc"}]}
                        """);
        update(TEMPLATE, Map.of("Retention", "30"), StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertTrue(isToldThat("Update:Modify"));
    }
}
