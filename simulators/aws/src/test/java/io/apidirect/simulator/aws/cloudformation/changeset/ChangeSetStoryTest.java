package io.apidirect.simulator.aws.cloudformation.changeset;

import static io.apidirect.simulator.aws.cloudformation.engine.Stage.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.engine.Stage;
import io.apidirect.simulator.aws.cloudformation.fault.ResourceFault.Moment;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSetRequest;
import io.apidirect.simulator.aws.cloudformation.operation.ChangeSets.Proposal;
import io.apidirect.simulator.aws.cloudformation.operation.StackSubmission;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSet;
import io.apidirect.simulator.aws.cloudformation.stack.ChangeSetStatus;
import io.apidirect.simulator.aws.cloudformation.stack.ExecutionStatus;
import io.apidirect.simulator.aws.cloudformation.stack.FailureChoice;
import io.apidirect.simulator.aws.cloudformation.stack.PropertyChange;
import io.apidirect.simulator.aws.cloudformation.stack.ResourceChange;
import io.apidirect.simulator.aws.cloudformation.stack.StackStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeSetStoryTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Cidr: {Type: String, Default: 10.0.0.0/16}
              Retention: {Type: Number, Default: 7}
            Resources:
              Vpc:
                Type: AWS::EC2::VPC
                Properties:
                  CidrBlock: !Ref Cidr
                  Tags: [{Key: Name, Value: !Ref Cidr}]
              Table:
                Type: AWS::EC2::RouteTable
                Properties: {VpcId: !Ref Vpc}
              Logs:
                Type: AWS::Logs::LogGroup
                Properties: {RetentionInDays: !Ref Retention}
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

    private Proposal propose(String name, boolean isCreation, StackSubmission submission) {
        return stage.cloud
                .changeSets()
                .create(
                        HERE,
                        "demo",
                        new ChangeSetRequest(
                                name, Optional.empty(), isCreation, false, submission));
    }

    private ChangeSet worked(Proposal proposal) {
        Stage.until(
                () -> changeSet(proposal).status() != ChangeSetStatus.CREATE_PENDING,
                () -> changeSet(proposal).toString());
        return changeSet(proposal);
    }

    private ChangeSet changeSet(Proposal proposal) {
        return stage.cloud
                .changeSets()
                .the(HERE, Optional.empty(), proposal.changeSetId())
                .changeSet();
    }

    private void execute(String name, String token) {
        stage.cloud
                .changeSets()
                .execute(HERE, Optional.of("demo"), name, Optional.of(token), Optional.empty());
    }

    private void createStack() {
        stage.cloud.lifecycle().create(HERE, "demo", StackSubmission.of(TEMPLATE));
        stage.await("demo", StackStatus.CREATE_COMPLETE);
    }

    @Test
    void a_first_change_set_makes_a_stack_under_review_and_its_execution_creates_it() {
        ChangeSet set = worked(propose("first", true, StackSubmission.of(TEMPLATE)));
        assertEquals(StackStatus.REVIEW_IN_PROGRESS, stage.stack("demo").status());
        assertEquals(
                List.of("Vpc", "Logs", "Table"),
                set.changes().stream().map(ResourceChange::logicalId).toList());
        assertEquals(
                Optional.of("{\"Properties\":{\"VpcId\":\"{{changeSet:KNOWN_AFTER_APPLY}}\"}}"),
                set.changes().getLast().after());
        execute("first", "run-1");
        stage.await("demo", StackStatus.CREATE_COMPLETE);
        execute("first", "run-1");
        assertEquals(
                "InvalidChangeSetStatus",
                assertThrows(Refusal.class, () -> execute("first", "run-2")).code());
    }

    @Test
    void a_change_tells_each_property_with_its_values_and_its_cause() {
        createStack();
        ChangeSet set =
                worked(
                        propose(
                                "more",
                                false,
                                StackSubmission.of(TEMPLATE).with(Map.of("Retention", "30"))));
        ResourceChange change = set.changes().getFirst();
        assertEquals(1, set.changes().size());
        assertEquals(Optional.of("False"), change.replacement());
        assertEquals(
                List.of(
                        new PropertyChange(
                                "Properties",
                                "RetentionInDays",
                                "/Properties/RetentionInDays",
                                "Never",
                                "Modify",
                                Optional.of("7"),
                                Optional.of("30"),
                                "Static",
                                "ParameterReference",
                                Optional.of("Retention"))),
                change.details());
    }

    @Test
    void a_replacement_spreads_to_what_refers_to_it() {
        createStack();
        ChangeSet set =
                worked(
                        propose(
                                "move",
                                false,
                                StackSubmission.of(TEMPLATE).with(Map.of("Cidr", "10.1.0.0/16"))));
        assertEquals(
                List.of("Vpc True", "Table Conditional"),
                set.changes().stream()
                        .map(it -> it.logicalId() + " " + it.replacement().orElse(""))
                        .toList());
        assertEquals(
                List.of("/Properties/CidrBlock", "/Properties/Tags/0/Value"),
                set.changes().getFirst().details().stream().map(PropertyChange::path).toList());
        PropertyChange vpcId = set.changes().getLast().details().getFirst();
        assertEquals("Dynamic", vpcId.evaluation());
        assertEquals("ResourceReference", vpcId.source());
        assertEquals(Optional.of("Vpc"), vpcId.cause());
        assertEquals(Optional.of("{{changeSet:KNOWN_AFTER_APPLY}}"), vpcId.after());
    }

    @Test
    void a_removed_resource_is_told_and_deleted() {
        createStack();
        String less = TEMPLATE.substring(0, TEMPLATE.indexOf("  Logs:"));
        ChangeSet set = worked(propose("less", false, StackSubmission.of(less)));
        assertEquals("Remove", set.changes().getFirst().action());
        execute("less", "run-1");
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        assertEquals(List.of(), stage.existing("AWS::Logs::LogGroup"));
        assertEquals(2, stage.stack("demo").resources().size());
    }

    @Test
    void a_change_set_without_changes_fails_and_cannot_be_executed() {
        createStack();
        ChangeSet set = worked(propose("same", false, StackSubmission.of(TEMPLATE)));
        assertEquals(ChangeSetStatus.FAILED, set.status());
        assertEquals(ExecutionStatus.UNAVAILABLE, set.execution());
        assertEquals(
                Optional.of(
                        "The submitted information didn't contain changes. Submit different information to create a change set."),
                set.reason());
        assertThrows(Refusal.class, () -> execute("same", "run-1"));
    }

    @Test
    void a_creation_that_fails_deletes_the_stack_when_the_change_set_says_so() {
        stage.fail("Logs", Moment.CREATE, "Limit exceeded");
        Proposal proposal =
                propose(
                        "first",
                        true,
                        StackSubmission.of(TEMPLATE).onFailure(FailureChoice.DELETE));
        worked(proposal);
        execute("first", "run-1");
        stage.await(proposal.stackId(), StackStatus.DELETE_COMPLETE);
    }

    @Test
    void a_name_is_taken_once_unless_the_token_is_the_same() {
        createStack();
        StackSubmission other = StackSubmission.of(TEMPLATE).with(Map.of("Retention", "30"));
        Proposal proposal = propose("more", false, other.withToken("t-1"));
        assertEquals(proposal, propose("more", false, other.withToken("t-1")));
        assertEquals(
                "AlreadyExistsException",
                assertThrows(Refusal.class, () -> propose("more", false, other.withToken("t-2")))
                        .code());
    }

    @Test
    void executing_one_change_set_makes_the_others_obsolete() {
        createStack();
        StackSubmission other = StackSubmission.of(TEMPLATE).with(Map.of("Retention", "30"));
        worked(propose("one", false, other));
        Proposal two = propose("two", false, other);
        worked(two);
        execute("one", "run-1");
        assertEquals(ExecutionStatus.OBSOLETE, changeSet(two).execution());
    }

    @Test
    void a_token_serves_for_one_operation() {
        createStack();
        worked(propose("one", false, StackSubmission.of(TEMPLATE).with(Map.of("Retention", "30"))));
        execute("one", "run-1");
        execute("one", "run-1");
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
        worked(propose("two", false, StackSubmission.of(TEMPLATE).with(Map.of("Retention", "14"))));
        assertEquals(
                "TokenAlreadyExistsException",
                assertThrows(Refusal.class, () -> execute("two", "run-1")).code());
        execute("two", "run-2");
        stage.await("demo", StackStatus.UPDATE_COMPLETE);
    }

    @Test
    void a_property_that_is_unknown_or_of_the_wrong_type_fails_the_change_set() {
        String wrong =
                TEMPLATE.replace("CidrBlock: !Ref Cidr", "CidrBlock: [!Ref Cidr]")
                        .replace("RetentionInDays:", "RetentionInDay:");
        ChangeSet set = worked(propose("first", true, StackSubmission.of(wrong)));
        assertEquals(
                List.of(
                        "/Resources/Vpc/Properties/CidrBlock The value of CidrBlock must be a single value",
                        "/Resources/Logs/Properties/RetentionInDay Unsupported property: RetentionInDay"),
                set.findings().stream().map(it -> it.path() + " " + it.reason()).toList());
        assertEquals(ChangeSetStatus.FAILED, set.status());
        assertEquals(
                "The following hook(s)/validation failed: [AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.",
                set.reason().orElse(""));
        assertThrows(Refusal.class, () -> execute("first", "run-1"));
    }

    @Test
    void a_name_that_another_stack_has_fails_the_change_set() {
        String named =
                "Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: orders}}}";
        stage.cloud.lifecycle().create(HERE, "other", StackSubmission.of(named));
        stage.await("other", StackStatus.CREATE_COMPLETE);
        ChangeSet set = worked(propose("first", true, StackSubmission.of(named)));
        assertEquals(
                List.of("NAME_CONFLICT_VALIDATION FAIL Topic"),
                set.findings().stream()
                        .map(it -> it.validation() + " " + it.mode() + " " + it.logicalId())
                        .toList());
        assertEquals(ChangeSetStatus.FAILED, set.status());
    }
}
