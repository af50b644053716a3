package io.apidirect.simulator.aws.cloudformation.engine;

import static io.apidirect.simulator.aws.cloudformation.engine.Stage.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Moment;
import io.apidirect.simulator.aws.cloudformation.operation.Place;
import io.apidirect.simulator.aws.cloudformation.operation.StackSubmission;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceStatus;
import io.apidirect.simulator.aws.cloudformation.stack.Stack;
import io.apidirect.simulator.aws.cloudformation.stack.StackEvent;
import io.apidirect.simulator.aws.cloudformation.stack.StackResource;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStoryTest {

    private static final Predicate<String> LEFT =
            it -> it.startsWith("DELETE_FAILED") && it.contains("has dependencies");

    private static final String NETWORK =
            """
            Parameters:
              Cidr: {Type: String, Default: 10.0.0.0/16}
              Retention: {Type: Number, Default: 7}
              Zone: {Type: String, Default: eu-central-1a}
            Resources:
              Vpc:
                Type: AWS::EC2::VPC
                Properties: {CidrBlock: !Ref Cidr}
              Subnet:
                Type: AWS::EC2::Subnet
                Properties:
                  VpcId: !Ref Vpc
                  CidrBlock: !Select [0, !Cidr [!Ref Cidr, 2, 8]]
                  AvailabilityZone: !Ref Zone
              Logs:
                Type: AWS::Logs::LogGroup
                DependsOn: Subnet
                Properties: {RetentionInDays: !Ref Retention}
            Outputs:
              VpcId: {Value: !Ref Vpc}
              LogsArn: {Value: !GetAtt Logs.Arn}
            """;

    @TempDir Path folder;
    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String create(StackSubmission submission) {
        return stage.cloud.lifecycle().create(HERE, "demo", submission);
    }

    private void createNetwork() {
        create(StackSubmission.of(NETWORK));
        stage.await("demo", StackStatus.CREATE_COMPLETE);
    }

    private void update(Map<String, String> parameters) {
        stage.cloud.lifecycle().update(HERE, "demo", StackSubmission.of(NETWORK).with(parameters));
    }

    private void delete() {
        stage.cloud.lifecycle().delete(HERE, "demo", Optional.empty(), Optional.empty(), Set.of());
    }

    @Test
    void resources_are_created_in_the_order_of_their_dependencies() {
        createNetwork();
        assertEquals(
                List.of("Vpc", "Subnet", "Logs", "demo"),
                stage.stack("demo").events().stream()
                        .filter(it -> it.status().equals("CREATE_COMPLETE"))
                        .map(StackEvent::logicalId)
                        .toList());
        assertEquals(
                List.of(
                        "CREATE_IN_PROGRESS",
                        "CREATE_IN_PROGRESS: Resource creation Initiated",
                        "CREATE_COMPLETE"),
                stage.events("demo", "Vpc"));
        assertEquals(
                stage.resource("demo", "Vpc").physicalId().orElseThrow(),
                stage.stack("demo").outputs().getFirst().value());
        assertTrue(
                stage.resource("demo", "Vpc")
                        .physicalId()
                        .orElseThrow()
                        .matches("vpc-[0-9a-f]{17}"));
    }

    @Test
    void a_failed_creation_is_rolled_back_in_reverse() {
        stage.fail("Logs", Moment.CREATE, "Limit exceeded");
        create(StackSubmission.of(NETWORK));
        Stack stack = stage.await("demo", StackStatus.ROLLBACK_COMPLETE);
        assertEquals(
                List.of("Subnet", "Vpc"),
                stack.events().stream()
                        .filter(it -> it.status().equals("DELETE_COMPLETE"))
                        .map(StackEvent::logicalId)
                        .filter(it -> !it.equals("Logs"))
                        .toList());
        assertTrue(stage.events("demo", "Logs").contains("CREATE_FAILED: Limit exceeded"));
        assertTrue(
                stage.events("demo", "demo")
                        .contains(
                                "ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [Logs]. Rollback requested by user."));
        assertEquals(List.of(), stage.live.all());
    }

    @Test
    void a_failed_creation_deletes_the_stack_on_request() {
        stage.fail("AWS::Logs::LogGroup", Moment.CREATE, "Limit exceeded");
        String id = create(StackSubmission.of(NETWORK).onFailure(FailureChoice.DELETE));
        stage.await(id, StackStatus.DELETE_COMPLETE);
        assertEquals(List.of(), stage.live.all());
        assertEquals(Optional.empty(), stage.cloud.directory().find(HERE, "demo"));
    }

    @Test
    void a_failed_creation_stays_on_request_and_can_be_rolled_back_later() {
        stage.fail("Logs", Moment.CREATE, "Limit exceeded");
        create(StackSubmission.of(NETWORK).onFailure(FailureChoice.DO_NOTHING));
        stage.await("demo", StackStatus.CREATE_FAILED);
        assertEquals(1, stage.existing("AWS::EC2::VPC").size());
        stage.cloud.recovery().rollBack(HERE, "demo", Optional.empty(), Optional.empty());
        stage.await("demo", StackStatus.ROLLBACK_COMPLETE);
        assertEquals(List.of(), stage.live.all());
    }

    @Test
    void an_update_changes_in_place_what_can_be() {
        createNetwork();
        Optional<String> logs = stage.resource("demo", "Logs").physicalId();
        update(Map.of("Retention", "30"));
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        assertEquals(logs, stage.resource("demo", "Logs").physicalId());
        assertEquals(
                "30", stage.resource("demo", "Logs").properties().path("RetentionInDays").asText());
        assertEquals(
                List.of("UPDATE_IN_PROGRESS", "UPDATE_COMPLETE"),
                stage.events("demo", "Logs").stream().skip(3).toList());
        assertEquals(3, stage.events("demo", "Vpc").size(), "what is the same tells no event");
    }

    @Test
    void an_update_replaces_what_cannot_be_changed_and_cleans_up_afterwards() {
        createNetwork();
        String old = stage.resource("demo", "Subnet").physicalId().orElseThrow();
        update(Map.of("Zone", "eu-central-1b"));
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        String now = stage.resource("demo", "Subnet").physicalId().orElseThrow();
        assertNotEquals(old, now);
        assertEquals(List.of(now), stage.existing("AWS::EC2::Subnet"));
        assertEquals(
                List.of(
                        "UPDATE_IN_PROGRESS: Requested update requires the creation of a new physical resource; hence creating one.",
                        "UPDATE_IN_PROGRESS: Resource creation Initiated",
                        "UPDATE_COMPLETE",
                        "DELETE_IN_PROGRESS",
                        "DELETE_COMPLETE"),
                stage.events("demo", "Subnet").stream().skip(3).toList());
    }

    @Test
    void a_replacement_replaces_what_hangs_on_it() {
        createNetwork();
        update(Map.of("Cidr", "10.1.0.0/16"));
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        assertEquals(1, stage.existing("AWS::EC2::VPC").size());
        assertEquals(1, stage.existing("AWS::EC2::Subnet").size());
        assertEquals(
                stage.resource("demo", "Vpc").physicalId().orElseThrow(),
                stage.resource("demo", "Subnet").properties().path("VpcId").asText());
        assertEquals(
                stage.existing("AWS::EC2::VPC").getFirst(),
                stage.stack("demo").outputs().getFirst().value());
    }

    @Test
    void a_failed_update_is_taken_back_completely() {
        createNetwork();
        StackResource subnet = stage.resource("demo", "Subnet");
        stage.failOnce("Logs", Moment.UPDATE, "Throttled");
        update(Map.of("Zone", "eu-central-1b", "Retention", "30"));
        Stack stack = stage.await("demo", StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertEquals(subnet.physicalId(), stage.resource("demo", "Subnet").physicalId());
        assertEquals(
                List.of(subnet.physicalId().orElseThrow()), stage.existing("AWS::EC2::Subnet"));
        assertEquals(
                "7", stage.resource("demo", "Logs").properties().path("RetentionInDays").asText());
        assertEquals("7", stack.definition().parameters().get("Retention"));
        assertTrue(
                stage.events("demo", "demo")
                        .contains(
                                "UPDATE_ROLLBACK_IN_PROGRESS: The following resource(s) failed to update: [Logs]. "));
    }

    @Test
    void a_rollback_that_fails_is_continued_without_the_resource_that_cannot_be_saved() {
        createNetwork();
        stage.fail("Logs", Moment.UPDATE, "Broken");
        update(Map.of("Retention", "30"));
        stage.await("demo", StackStatus.UPDATE_ROLLBACK_FAILED);
        stage.cloud
                .recovery()
                .continueRollback(HERE, "demo", Set.of(), Optional.empty(), Optional.empty());
        stage.await("demo", StackStatus.UPDATE_ROLLBACK_FAILED);
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                stage.cloud
                                        .recovery()
                                        .continueRollback(
                                                HERE,
                                                "demo",
                                                Set.of("Vpc"),
                                                Optional.empty(),
                                                Optional.empty()));
        assertTrue(refusal.reason().contains("[Logs]"), refusal.reason());
        stage.cloud
                .recovery()
                .continueRollback(HERE, "demo", Set.of("Logs"), Optional.empty(), Optional.empty());
        stage.await("demo", StackStatus.UPDATE_ROLLBACK_COMPLETE);
    }

    @Test
    void a_hanging_update_can_be_cancelled() {
        createNetwork();
        stage.hang("Logs", Moment.UPDATE);
        update(Map.of("Retention", "30", "Zone", "eu-central-1b"));
        stage.await("demo", "Logs", ResourceStatus.UPDATE_IN_PROGRESS);
        stage.cloud.recovery().cancelUpdate(HERE, "demo", Optional.of("cancel-1"));
        stage.cloud.faults().clear();
        stage.await("demo", StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertEquals(1, stage.existing("AWS::EC2::Subnet").size());
    }

    @Test
    void a_stuck_creation_can_be_deleted() {
        stage.hang("Subnet", Moment.CREATE);
        String id = create(StackSubmission.of(NETWORK));
        stage.await("demo", "Subnet", ResourceStatus.CREATE_IN_PROGRESS);
        delete();
        stage.await(id, StackStatus.DELETE_COMPLETE);
        assertEquals(List.of(), stage.live.all());
        assertTrue(
                stage.events(id, "Subnet").contains("CREATE_FAILED: Resource creation cancelled"));
    }

    @Test
    void a_deletion_that_fails_is_repeated_and_may_leave_resources_behind() {
        createNetwork();
        String id = stage.stack("demo").identity().id();
        stage.fail("Subnet", Moment.DELETE, "has dependencies and cannot be deleted");
        delete();
        stage.await(id, StackStatus.DELETE_FAILED);
        assertTrue(
                stage.events(id, "demo")
                        .contains(
                                "DELETE_FAILED: The following resource(s) failed to delete: [Subnet]. "));
        retain("Subnet");
        Stage.until(() -> stage.events(id, "Vpc").stream().anyMatch(LEFT), () -> "Vpc is gone");
        stage.await(id, StackStatus.DELETE_FAILED);
        retain("Subnet", "Vpc");
        stage.await(id, StackStatus.DELETE_COMPLETE);
        assertEquals(1, stage.existing("AWS::EC2::Subnet").size());
        assertEquals(1, stage.existing("AWS::EC2::VPC").size());
    }

    private void retain(String... resources) {
        stage.cloud
                .lifecycle()
                .delete(HERE, "demo", Optional.empty(), Optional.empty(), Set.of(resources));
    }

    @Test
    void a_retained_resource_outlives_its_stack() {
        create(
                StackSubmission.of(
                        NETWORK.replace(
                                "DependsOn: Subnet",
                                "DependsOn: Subnet\n    DeletionPolicy: Retain")));
        stage.await("demo", StackStatus.CREATE_COMPLETE);
        String id = stage.stack("demo").identity().id();
        delete();
        stage.await(id, StackStatus.DELETE_COMPLETE);
        assertEquals(1, stage.existing("AWS::Logs::LogGroup").size());
        assertTrue(stage.events(id, "Logs").contains("DELETE_SKIPPED"));
    }

    @Test
    void a_protected_stack_is_not_deleted() {
        createNetwork();
        stage.cloud.lifecycle().protect(HERE, "demo", true);
        assertEquals(
                "Stack [demo] cannot be deleted while TerminationProtection is enabled",
                assertThrows(Refusal.class, this::delete).reason());
    }

    @Test
    void operations_under_way_go_on_after_a_restart() {
        stage.hang("Subnet", Moment.CREATE);
        String id = create(StackSubmission.of(NETWORK).withToken("create-1"));
        stage.await("demo", "Subnet", ResourceStatus.CREATE_IN_PROGRESS);
        String vpc = stage.resource("demo", "Vpc").physicalId().orElseThrow();
        stage.restart();
        stage.await("demo", StackStatus.CREATE_COMPLETE);
        assertEquals(List.of(vpc), stage.existing("AWS::EC2::VPC"));
        assertEquals(1, stage.existing("AWS::EC2::Subnet").size());
        assertEquals(id, create(StackSubmission.of(NETWORK).withToken("create-1")));

        stage.hang("Logs", Moment.UPDATE);
        update(Map.of("Retention", "30", "Zone", "eu-central-1b"));
        stage.await("demo", "Logs", ResourceStatus.UPDATE_IN_PROGRESS);
        stage.restart();
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        assertEquals(1, stage.existing("AWS::EC2::Subnet").size());

        stage.hang("Vpc", Moment.DELETE);
        delete();
        stage.await("demo", "Vpc", ResourceStatus.DELETE_IN_PROGRESS);
        stage.restart();
        stage.await(id, StackStatus.DELETE_COMPLETE);
        assertEquals(List.of(), stage.live.all());
    }

    @Test
    void what_another_stack_uses_is_not_deleted() {
        createNetwork();
        var vpc = stage.resource("demo", "Vpc").physicalId().orElseThrow();
        stage.cloud
                .lifecycle()
                .create(
                        HERE,
                        "theirs",
                        StackSubmission.of(
                                """
                                Resources:
                                  Group:
                                    Type: AWS::EC2::SecurityGroup
                                    Properties: {GroupDescription: theirs, VpcId: %s}
                                """
                                        .formatted(vpc)));
        stage.await("theirs", StackStatus.CREATE_COMPLETE);
        delete();
        stage.await("demo", StackStatus.DELETE_FAILED);
        assertTrue(
                stage.events("demo", "Vpc")
                        .contains(
                                "DELETE_FAILED: The vpc '%s' has dependencies and cannot be deleted. (Service: Ec2, Status Code: 400, Error Code: DependencyViolation)"
                                        .formatted(vpc)),
                () -> stage.events("demo", "Vpc").toString());
        stage.cloud
                .lifecycle()
                .delete(HERE, "theirs", Optional.empty(), Optional.empty(), Set.of());
        stage.await(stage.stack("theirs").identity().id(), StackStatus.DELETE_COMPLETE);
        var id = stage.stack("demo").identity().id();
        delete();
        stage.await(id, StackStatus.DELETE_COMPLETE);
    }

    @Test
    void a_sixth_address_exceeds_the_quota() {
        StringBuilder template = new StringBuilder("Resources:\n");
        for (int i = 1; i <= 6; i++) {
            template.append("  Address").append(i).append(": {Type: AWS::EC2::EIP}\n");
        }
        create(StackSubmission.of(template.toString()));
        Stack stack = stage.await("demo", StackStatus.ROLLBACK_COMPLETE);
        assertTrue(
                stack.events().stream()
                        .flatMap(it -> it.reason().stream())
                        .anyMatch(it -> it.contains("AddressLimitExceeded")));
    }

    @Test
    void the_same_name_is_another_stack_in_another_account_or_region() {
        String here = create(StackSubmission.of(NETWORK));
        Place there = new Place("999988887777", "eu-central-1");
        assertEquals(Optional.empty(), stage.cloud.directory().find(there, "demo"));
        assertEquals(Optional.empty(), stage.cloud.directory().find(there, here));
        String other = stage.cloud.lifecycle().create(there, "demo", StackSubmission.of(NETWORK));
        assertNotEquals(here, other);
        assertEquals(1, stage.cloud.directory().all(there).size());
    }

    @Test
    void a_name_is_taken_once() {
        createNetwork();
        assertEquals(
                "AlreadyExistsException",
                assertThrows(Refusal.class, () -> create(StackSubmission.of(NETWORK))).code());
    }

    @Test
    void what_changes_nothing_and_what_comes_too_early_is_refused() {
        createNetwork();
        assertEquals(
                "No updates are to be performed.",
                assertThrows(Refusal.class, () -> update(Map.of())).reason());
        stage.hang("Logs", Moment.UPDATE);
        update(Map.of("Retention", "30"));
        String id = stage.stack("demo").identity().id();
        assertEquals(
                "Stack:" + id + " is in UPDATE_IN_PROGRESS state and can not be updated.",
                assertThrows(Refusal.class, () -> update(Map.of("Retention", "60"))).reason());
        assertEquals(
                "Stack [" + id + "] cannot be deleted while in status UPDATE_IN_PROGRESS",
                assertThrows(Refusal.class, this::delete).reason());
    }
}
