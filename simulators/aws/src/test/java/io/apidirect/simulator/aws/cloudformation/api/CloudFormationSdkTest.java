package io.apidirect.simulator.aws.cloudformation.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import io.apidirect.simulator.aws.cloudformation.engine.Stage;
import io.apidirect.simulator.aws.fault.FaultRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.AlreadyExistsException;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.EventType;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.HookFailureMode;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.LimitExceededException;
import software.amazon.awssdk.services.cloudformation.model.OnStackFailure;
import software.amazon.awssdk.services.cloudformation.model.OperationEvent;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.model.ValidationStatus;
import software.amazon.awssdk.services.s3.S3Client;

class CloudFormationSdkTest {

    private static final String TEMPLATE =
            """
            Description: A network
            Parameters:
              Cidr: {Type: String, Default: 10.0.0.0/16}
              Secret: {Type: String, NoEcho: true, Default: hush}
            Resources:
              Vpc:
                Type: AWS::EC2::VPC
                Metadata: {apidirect: {description: The network}}
                Properties: {CidrBlock: !Ref Cidr}
              Table:
                Type: AWS::EC2::RouteTable
                Properties: {VpcId: !Ref Vpc}
            Outputs:
              VpcId: {Value: !Ref Vpc, Description: the network}
            """;
    private static final String ROLES =
            """
            Resources:
              Deploy:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: deploy
                  AssumeRolePolicyDocument:
                    Version: '2012-10-17'
                    Statement: [{Effect: Allow, Principal: {AWS: '111122223333'}, Action: sts:AssumeRole}]
                  Policies:
                    - PolicyName: stacks
                      PolicyDocument:
                        Version: '2012-10-17'
                        Statement:
                          - Effect: Allow
                            Action: cloudformation:*
                            Resource: !Sub 'arn:aws:cloudformation:*:${AWS::AccountId}:stack/apidirect-*/*'
                          - Effect: Deny
                            Action: [cloudformation:CreateChangeSet, cloudformation:CreateStack]
                            Resource: '*'
                            Condition: {ArnNotEquals: {cloudformation:RoleArn: !GetAtt Execution.Arn}}
                          - Effect: Allow
                            Action: iam:PassRole
                            Resource: !GetAtt Execution.Arn
                            Condition: {StringEquals: {iam:PassedToService: cloudformation.amazonaws.com}}
              Execution:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: execution
                  AssumeRolePolicyDocument:
                    Version: '2012-10-17'
                    Statement: [{Effect: Allow, Principal: {Service: cloudformation.amazonaws.com}, Action: sts:AssumeRole}]
                  Policies:
                    - PolicyName: network
                      PolicyDocument:
                        Version: '2012-10-17'
                        Statement: [{Effect: Allow, Action: ['ec2:*Vpc*', 'ec2:CreateTags'], Resource: '*'}]
            """;

    @TempDir Path folder;
    private Simulator simulator;
    private Customer customer;
    private CloudFormationClient cloud;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.quick(folder));
        customer = new Customer(simulator, "111122223333");
        cloud = customer.cloud();
    }

    @AfterEach
    void stop() {
        cloud.close();
        simulator.close();
    }

    @Test
    void a_stack_is_created_looked_at_and_deleted() {
        String id =
                cloud.createStack(
                                it ->
                                        it.stackName("demo")
                                                .templateBody(TEMPLATE)
                                                .clientRequestToken("create-1")
                                                .tags(tag("owner", "me")))
                        .stackId();
        assertTrue(
                id.matches(
                        "arn:aws:cloudformation:eu-central-1:111122223333:stack/demo/[0-9a-f-]{36}"),
                id);
        var stack = Customer.await(cloud, "demo", StackStatus.CREATE_COMPLETE);
        assertEquals("A network", stack.description());
        assertEquals(List.of(tag("owner", "me")), stack.tags());
        assertEquals(
                List.of("10.0.0.0/16", "****"),
                stack.parameters().stream().map(Parameter::parameterValue).toList());
        assertTrue(stack.outputs().getFirst().outputValue().startsWith("vpc-"));

        List<StackEvent> events =
                cloud.describeStackEvents(it -> it.stackName("demo")).stackEvents();
        assertEquals("demo", events.getFirst().logicalResourceId(), "newest first");
        assertEquals(ResourceStatus.CREATE_COMPLETE, events.getFirst().resourceStatus());
        assertTrue(events.stream().allMatch(it -> it.clientRequestToken().equals("create-1")));
        assertEquals(
                List.of("Vpc", "Table"),
                cloud
                        .listStackResources(it -> it.stackName("demo"))
                        .stackResourceSummaries()
                        .stream()
                        .map(it -> it.logicalResourceId())
                        .toList());
        assertEquals(TEMPLATE, cloud.getTemplate(it -> it.stackName("demo")).templateBody());
        assertTrue(
                cloud.describeStackResource(it -> it.stackName("demo").logicalResourceId("Vpc"))
                        .stackResourceDetail()
                        .metadata()
                        .contains("The network"));

        cloud.deleteStack(it -> it.stackName("demo"));
        Customer.await(cloud, id, StackStatus.DELETE_COMPLETE);
        assertEquals(
                "Stack with id demo does not exist",
                assertThrows(
                                CloudFormationException.class,
                                () -> cloud.describeStacks(it -> it.stackName("demo")))
                        .awsErrorDetails()
                        .errorMessage());
    }

    @Test
    void an_inventory_by_tag_finds_what_stacks_made_until_it_is_deleted() {
        cloud.createStack(
                it -> it.stackName("demo").templateBody(TEMPLATE).tags(tag("owner", "me")));
        Customer.await(cloud, "demo", StackStatus.CREATE_COMPLETE);
        String id = Customer.describe(cloud, "demo").stackId();
        assertEquals(
                List.of("route-table", "vpc"),
                customer.tagged("owner", "me").stream()
                        .map(it -> it.replaceAll(".*:(.*)/.*", "$1"))
                        .sorted()
                        .toList());
        cloud.deleteStack(it -> it.stackName("demo"));
        Customer.await(cloud, id, StackStatus.DELETE_COMPLETE);
        assertEquals(List.of(), customer.tagged("owner", "me"));
    }

    @Test
    void events_come_in_pages() {
        StringBuilder template = new StringBuilder("Resources:\n");
        for (int i = 0; i < 40; i++) {
            template.append("  Topic").append(i).append(": {Type: AWS::SNS::Topic}\n");
        }
        cloud.createStack(it -> it.stackName("many").templateBody(template.toString()));
        Customer.await(cloud, "many", StackStatus.CREATE_COMPLETE);
        List<String> ids =
                cloud
                        .describeStackEventsPaginator(it -> it.stackName("many"))
                        .stackEvents()
                        .stream()
                        .map(StackEvent::eventId)
                        .toList();
        assertEquals(122, ids.size());
        assertEquals(122, ids.stream().distinct().count());
        assertEquals(
                100, cloud.describeStackEvents(it -> it.stackName("many")).stackEvents().size());
    }

    @Test
    void a_change_set_is_proposed_and_carried_out() {
        propose("first", ChangeSetType.CREATE, "10.0.0.0/16");
        DescribeChangeSetResponse first = described("first");
        assertEquals(ExecutionStatus.AVAILABLE, first.executionStatus());
        assertEquals(
                StackStatus.REVIEW_IN_PROGRESS, Customer.describe(cloud, "demo").stackStatus());
        ResourceChange vpc = first.changes().getFirst().resourceChange();
        assertEquals(
                "{\"Properties\":{\"CidrBlock\":\"10.0.0.0/16\"},\"Metadata\":{\"apidirect\":{\"description\":\"The network\"}}}",
                vpc.afterContext());
        cloud.executeChangeSet(
                it -> it.stackName("demo").changeSetName("first").clientRequestToken("run-1"));
        Customer.await(cloud, "demo", StackStatus.CREATE_COMPLETE);
        assertEquals(first.changeSetId(), Customer.describe(cloud, "demo").changeSetId());

        propose("second", ChangeSetType.UPDATE, "10.1.0.0/16");
        var target =
                described("second")
                        .changes()
                        .getFirst()
                        .resourceChange()
                        .details()
                        .getFirst()
                        .target();
        assertEquals("/Properties/CidrBlock", target.path());
        assertEquals("10.0.0.0/16", target.beforeValue());
        assertEquals("10.1.0.0/16", target.afterValue());
        assertEquals("Always", target.requiresRecreationAsString());
        cloud.executeChangeSet(it -> it.stackName("demo").changeSetName("second"));
        Customer.await(cloud, "demo", StackStatus.UPDATE_COMPLETE);

        propose("third", ChangeSetType.UPDATE, "10.1.0.0/16");
        assertEquals(
                "The submitted information didn't contain changes. Submit different information to create a change set.",
                described("third").statusReason());
        assertThrows(
                ChangeSetNotFoundException.class,
                () -> cloud.describeChangeSet(it -> it.stackName("demo").changeSetName("fourth")));
    }

    private void propose(String name, ChangeSetType type, String cidr) {
        cloud.createChangeSet(
                it ->
                        it.stackName("demo")
                                .changeSetName(name)
                                .changeSetType(type)
                                .templateBody(TEMPLATE)
                                .onStackFailure(OnStackFailure.ROLLBACK)
                                .parameters(
                                        Parameter.builder()
                                                .parameterKey("Cidr")
                                                .parameterValue(cidr)
                                                .build()));
        Stage.until(
                () ->
                        described(name).status() == ChangeSetStatus.CREATE_COMPLETE
                                || described(name).status() == ChangeSetStatus.FAILED,
                () -> described(name).toString());
    }

    private DescribeChangeSetResponse described(String name) {
        return cloud.describeChangeSet(
                it -> it.stackName("demo").changeSetName(name).includePropertyValues(true));
    }

    @Test
    void a_quota_that_is_used_up_arrives_as_the_exception_of_the_sdk() {
        simulator
                .faults()
                .set(
                        List.of(
                                new FaultRule(
                                        "cloudformation",
                                        "CreateStack",
                                        Optional.empty(),
                                        FaultRule.Effect.LIMIT_EXCEEDED,
                                        1,
                                        0,
                                        0,
                                        0,
                                        0)));
        assertThrows(
                LimitExceededException.class,
                () -> cloud.createStack(it -> it.stackName("demo").templateBody(TEMPLATE)));
        cloud.createStack(it -> it.stackName("demo").templateBody(TEMPLATE));
    }

    @Test
    void a_bucket_that_would_be_deleted_and_is_not_empty_is_told_among_the_events() {
        String bucket = "  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: my-files}}\n";
        String topic = "Resources:\n  Topic: {Type: AWS::SNS::Topic}\n";
        cloud.createStack(it -> it.stackName("demo").templateBody(topic + bucket));
        Customer.await(cloud, "demo", StackStatus.CREATE_COMPLETE);
        try (S3Client s3 = customer.files()) {
            s3.putObject(it -> it.bucket("my-files").key("k"), RequestBody.fromString("1"));
        }
        cloud.createChangeSet(it -> it.stackName("demo").changeSetName("less").templateBody(topic));
        Stage.until(
                () -> described("less").status() == ChangeSetStatus.CREATE_COMPLETE,
                () -> described("less").toString());
        OperationEvent event =
                cloud
                        .describeEventsPaginator(
                                it -> it.changeSetName(described("less").changeSetId()))
                        .operationEvents()
                        .stream()
                        .findFirst()
                        .orElseThrow();
        assertEquals(EventType.VALIDATION_ERROR, event.eventType());
        assertEquals(HookFailureMode.WARN, event.validationFailureMode());
        assertEquals("BUCKET_EMPTINESS_VALIDATION", event.validationName());
        assertEquals(ValidationStatus.FAILED, event.validationStatus());
        assertEquals("/Resources/Bucket", event.validationPath());
        assertTrue(event.validationStatusReason().contains("'my-files' is not empty"));
        assertThrows(
                CloudFormationException.class,
                () -> cloud.describeEvents(it -> it.changeSetName("less")));
    }

    @Test
    void refusals_arrive_as_the_exceptions_of_the_sdk() {
        cloud.createStack(it -> it.stackName("demo").templateBody(TEMPLATE));
        assertThrows(
                AlreadyExistsException.class,
                () -> cloud.createStack(it -> it.stackName("demo").templateBody(TEMPLATE)));
        assertThrows(
                InsufficientCapabilitiesException.class,
                () -> cloud.createStack(it -> it.stackName("roles").templateBody(ROLES)));
        assertEquals(
                "1 validation error detected: Value 'no_way' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*",
                refusal(
                        () ->
                                cloud.createStack(
                                        it -> it.stackName("no_way").templateBody(TEMPLATE))));
        assertTrue(
                refusal(
                                () ->
                                        cloud.validateTemplate(
                                                it ->
                                                        it.templateBody(
                                                                TEMPLATE + "#".repeat(51_200))))
                        .endsWith("Member must have length less than or equal to 51200"));
        assertEquals(
                "Template format error: Unrecognized resource types: [AWS::No::Such]",
                refusal(
                        () ->
                                cloud.validateTemplate(
                                        it ->
                                                it.templateBody(
                                                        "Resources: {A: {Type: AWS::No::Such}}"))));
    }

    private static String refusal(Executable call) {
        return assertThrows(CloudFormationException.class, call).awsErrorDetails().errorMessage();
    }

    @Test
    void a_role_works_only_through_the_execution_role_and_that_only_on_what_it_may() {
        cloud.createStack(
                it ->
                        it.stackName("roles")
                                .templateBody(ROLES)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        Customer.await(cloud, "roles", StackStatus.CREATE_COMPLETE);
        String execution = "arn:aws:iam::111122223333:role/execution";
        try (CloudFormationClient deployer =
                customer.assuming("arn:aws:iam::111122223333:role/deploy")) {
            assertTrue(
                    refusal(
                                    () ->
                                            deployer.createStack(
                                                    it ->
                                                            it.stackName("apidirect-net")
                                                                    .templateBody(TEMPLATE)))
                            .contains("is not authorized to perform: cloudformation:CreateStack"));
            assertTrue(
                    refusal(
                                    () ->
                                            deployer.createStack(
                                                    it ->
                                                            it.stackName("other")
                                                                    .templateBody(TEMPLATE)
                                                                    .roleARN(execution)))
                            .contains("stack/other/*"));
            deployer.createStack(
                    it -> it.stackName("apidirect-net").templateBody(TEMPLATE).roleARN(execution));
            Customer.await(
                    deployer,
                    "apidirect-net",
                    StackStatus.ROLLBACK_COMPLETE,
                    StackStatus.CREATE_COMPLETE);
            String reason =
                    deployer
                            .describeStackEvents(it -> it.stackName("apidirect-net"))
                            .stackEvents()
                            .stream()
                            .filter(it -> it.resourceStatus() == ResourceStatus.CREATE_FAILED)
                            .map(StackEvent::resourceStatusReason)
                            .findFirst()
                            .orElseThrow();
            assertTrue(
                    reason.contains("assumed-role/execution/AWSCloudFormation")
                            && reason.contains("ec2:CreateRouteTable")
                            && reason.contains("HandlerErrorCode: AccessDenied"),
                    reason);
        }
    }

    @Test
    void stacks_under_way_survive_the_end_of_the_simulator() {
        cloud.createStack(it -> it.stackName("demo").templateBody(TEMPLATE));
        stop();
        start();
        Customer.await(cloud, "demo", StackStatus.CREATE_COMPLETE);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
