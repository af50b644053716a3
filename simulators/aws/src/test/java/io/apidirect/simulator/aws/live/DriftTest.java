package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.DeploymentMode;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** What people change by hand is found, with both values, and can be changed back. */
class DriftTest {

    private static final String STACK = "apidirect-hello-dev-drifting";
    private static final String TEMPLATE =
            """
            Parameters:
              Days: {Type: Number, Default: 7}
            Resources:
              Logs:
                Type: AWS::Logs::LogGroup
                Properties: {LogGroupName: apidirect-drifting, RetentionInDays: !Ref Days}
              Keep:
                Type: AWS::S3::Bucket
                Properties:
                  BucketName: apidirect-src-drifting
                  VersioningConfiguration: {Status: Enabled}
                  PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true}
              Task:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: apidirect-drifting
                  AssumeRolePolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - Effect: Allow
                        Principal: {Service: ecs-tasks.amazonaws.com}
                        Action: sts:AssumeRole
                  Policies:
                    - PolicyName: logs
                      PolicyDocument:
                        Version: '2012-10-17'
                        Statement:
                          - {Effect: Allow, Action: 'logs:PutLogEvents', Resource: '*'}
              Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
              Group:
                Type: AWS::ElasticLoadBalancingV2::TargetGroup
                Properties:
                  VpcId: !Ref Network
                  Port: 8000
                  Protocol: HTTP
                  TargetType: ip
                  HealthCheckPath: /health
            """;
    private static final String ANYTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}";

    @TempDir Path folder;
    private Simulator simulator;
    private Deployments aws;
    private CloudFormationClient cloud;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.quick(folder));
        aws = Deployments.in(simulator.endpoint());
        cloud = aws.administrator(CloudFormationClient.builder());
        cloud.createStack(
                it ->
                        it.stackName(STACK)
                                .templateBody(TEMPLATE)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        assertEquals("CREATE_COMPLETE", aws.settled(STACK).stackStatusAsString());
    }

    @AfterEach
    void end() {
        cloud.close();
        simulator.close();
    }

    private DescribeStackDriftDetectionStatusResponse detected(CloudFormationClient caller) {
        var id = caller.detectStackDrift(it -> it.stackName(STACK)).stackDriftDetectionId();
        return Await.until(
                () -> cloud.describeStackDriftDetectionStatus(it -> it.stackDriftDetectionId(id)),
                it -> it.detectionStatus() != StackDriftDetectionStatus.DETECTION_IN_PROGRESS);
    }

    /** Resource, status, path, kind and both values of everything that drifted. */
    private List<String> drifts() {
        return cloud
                .describeStackResourceDrifts(
                        it ->
                                it.stackName(STACK)
                                        .stackResourceDriftStatusFilters(
                                                StackResourceDriftStatus.MODIFIED,
                                                StackResourceDriftStatus.DELETED))
                .stackResourceDrifts()
                .stream()
                .flatMap(
                        drift ->
                                drift.stackResourceDriftStatus() == StackResourceDriftStatus.DELETED
                                        ? Stream.of(drift.logicalResourceId() + " DELETED")
                                        : drift.propertyDifferences().stream()
                                                .map(
                                                        it ->
                                                                "%s %s %s %s -> %s"
                                                                        .formatted(
                                                                                drift
                                                                                        .logicalResourceId(),
                                                                                it.propertyPath(),
                                                                                it.differenceType(),
                                                                                it.expectedValue(),
                                                                                it.actualValue())))
                .sorted()
                .toList();
    }

    private void changeByHand() {
        try (var logs = aws.administrator(CloudWatchLogsClient.builder());
                var s3 = aws.administrator(S3Client.builder().forcePathStyle(true));
                var iam = aws.administrator(IamClient.builder());
                var elb = aws.administrator(ElasticLoadBalancingV2Client.builder())) {
            logs.putRetentionPolicy(
                    it -> it.logGroupName("apidirect-drifting").retentionInDays(365));
            s3.putBucketVersioning(
                    it ->
                            it.bucket("apidirect-src-drifting")
                                    .versioningConfiguration(
                                            v -> v.status(BucketVersioningStatus.SUSPENDED)));
            s3.putPublicAccessBlock(
                    it ->
                            it.bucket("apidirect-src-drifting")
                                    .publicAccessBlockConfiguration(
                                            b -> b.blockPublicAcls(false).blockPublicPolicy(true)));
            iam.putRolePolicy(
                    it ->
                            it.roleName("apidirect-drifting")
                                    .policyName("everything")
                                    .policyDocument(ANYTHING));
            var group = elb.describeTargetGroups(it -> {}).targetGroups().getFirst();
            elb.modifyTargetGroup(
                    it -> it.targetGroupArn(group.targetGroupArn()).healthCheckPath("/"));
        }
    }

    @Test
    void a_stack_that_nobody_touched_is_in_sync() {
        var found = detected(cloud);
        assertEquals(StackDriftDetectionStatus.DETECTION_COMPLETE, found.detectionStatus());
        assertEquals(StackDriftStatus.IN_SYNC, found.stackDriftStatus());
        assertEquals(List.of(), drifts());
        var told = aws.settled(STACK).driftInformation();
        assertEquals(StackDriftStatus.IN_SYNC, told.stackDriftStatus());
        assertTrue(told.lastCheckTimestamp().isBefore(java.time.Instant.now()));
    }

    @Test
    void changes_by_hand_are_named_with_both_values_and_reverted_by_a_change_set() {
        changeByHand();
        var found = detected(cloud);
        assertEquals(StackDriftStatus.DRIFTED, found.stackDriftStatus());
        assertEquals(4, found.driftedStackResourceCount());
        assertEquals(
                List.of(
                        "Group /HealthCheckPath NOT_EQUAL /health -> /",
                        "Keep /PublicAccessBlockConfiguration/BlockPublicAcls NOT_EQUAL true -> false",
                        "Keep /VersioningConfiguration/Status NOT_EQUAL Enabled -> Suspended",
                        "Logs /RetentionInDays NOT_EQUAL 7 -> 365",
                        "Task /Policies/1 ADD  -> {\"PolicyName\":\"everything\",\"PolicyDocument\":%s}"
                                .formatted(ANYTHING)),
                drifts());
        var set = reverting();
        assertEquals(DeploymentMode.REVERT_DRIFT, set.deploymentMode());
        assertEquals(
                new TreeSet<>(List.of("Group", "Keep", "Logs", "Task")),
                new TreeSet<>(
                        set.changes().stream()
                                .map(Change::resourceChange)
                                .map(it -> it.logicalResourceId())
                                .toList()));
        var retention = targetOf(set, "Logs").target();
        assertEquals("365", retention.beforeValue());
        assertEquals("ACTUAL_STATE", retention.beforeValueFromAsString());
        assertEquals("7", retention.afterValue());
        assertEquals("7", retention.drift().previousValue());
        assertEquals("365", retention.drift().actualValue());
        execute(set);
        assertEquals(StackDriftStatus.IN_SYNC, detected(cloud).stackDriftStatus());
        assertEquals(List.of(), drifts());
    }

    private static ResourceChangeDetail targetOf(DescribeChangeSetResponse set, String resource) {
        return set.changes().stream()
                .map(Change::resourceChange)
                .filter(it -> it.logicalResourceId().equals(resource))
                .findFirst()
                .orElseThrow()
                .details()
                .getFirst();
    }

    private DescribeChangeSetResponse reverting() {
        var name = "revert-" + UUID.randomUUID();
        cloud.createChangeSet(
                it ->
                        it.stackName(STACK)
                                .changeSetName(name)
                                .deploymentMode(DeploymentMode.REVERT_DRIFT)
                                .usePreviousTemplate(true)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        return Await.until(
                () ->
                        cloud.describeChangeSet(
                                it ->
                                        it.stackName(STACK)
                                                .changeSetName(name)
                                                .includePropertyValues(true)),
                it -> it.status() != ChangeSetStatus.CREATE_PENDING);
    }

    private void execute(DescribeChangeSetResponse set) {
        assertEquals(ChangeSetStatus.CREATE_COMPLETE, set.status(), set::statusReason);
        cloud.executeChangeSet(it -> it.changeSetName(set.changeSetId()));
        assertEquals(
                "UPDATE_COMPLETE",
                aws.settled(STACK).stackStatusAsString(),
                () -> aws.failures(STACK).toString());
    }

    @Test
    void an_ordinary_change_set_does_not_see_what_was_done_by_hand() {
        changeByHand();
        var name = "ordinary";
        cloud.createChangeSet(
                it ->
                        it.stackName(STACK)
                                .changeSetName(name)
                                .usePreviousTemplate(true)
                                .capabilities(Capability.CAPABILITY_NAMED_IAM));
        var made =
                Await.until(
                        () ->
                                cloud.describeChangeSet(
                                        it -> it.stackName(STACK).changeSetName(name)),
                        it -> it.status() != ChangeSetStatus.CREATE_PENDING);
        assertTrue(made.statusReason().contains("didn't contain changes"), made::statusReason);
    }

    @Test
    void what_was_deleted_by_hand_is_made_again() {
        try (var logs = aws.administrator(CloudWatchLogsClient.builder())) {
            logs.deleteLogGroup(it -> it.logGroupName("apidirect-drifting"));
            detected(cloud);
            assertEquals(List.of("Logs DELETED"), drifts());
            var set = reverting();
            var change = set.changes().getFirst().resourceChange();
            assertEquals("Add", change.actionAsString());
            assertEquals("DELETED", change.resourceDriftStatusAsString());
            execute(set);
            assertEquals(
                    7,
                    logs.describeLogGroups(it -> it.logGroupNamePrefix("apidirect-drifting"))
                            .logGroups()
                            .getFirst()
                            .retentionInDays());
        }
        detected(cloud);
        assertEquals(List.of(), drifts());
    }

    @Test
    void a_caller_who_may_not_read_the_resources_learns_of_which_nothing_is_known() {
        try (var stranger = aws.client(CloudFormationClient.builder());
                var iam = aws.administrator(IamClient.builder())) {
            iam.putRolePolicy(
                    it ->
                            it.roleName("ApiDirectLink-Deploy")
                                    .policyName("drift")
                                    .policyDocument(
                                            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"cloudformation:*\",\"Resource\":\"*\"}]}"));
            var found = detected(stranger);
            assertEquals(StackDriftDetectionStatus.DETECTION_FAILED, found.detectionStatus());
            assertTrue(
                    found.detectionStatusReason()
                            .contains("Failed to detect drift on resource [Keep]"),
                    found::detectionStatusReason);
        }
    }

    @Test
    void aws_cli_shows_the_same() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "aws-cli is not installed");
        changeByHand();
        var id = aws("detect-stack-drift", "StackDriftDetectionId", "--stack-name", STACK);
        Await.until(
                () -> cloud.describeStackDriftDetectionStatus(it -> it.stackDriftDetectionId(id)),
                it -> it.detectionStatus() != StackDriftDetectionStatus.DETECTION_IN_PROGRESS);
        assertEquals(
                "DRIFTED\t4",
                aws(
                        "describe-stack-drift-detection-status",
                        "[StackDriftStatus,DriftedStackResourceCount]",
                        "--stack-drift-detection-id",
                        id));
        assertEquals(
                "/RetentionInDays\t7\t365",
                aws(
                        "describe-stack-resource-drifts",
                        "StackResourceDrifts[?LogicalResourceId=='Logs'].PropertyDifferences[0]"
                                + ".[PropertyPath,ExpectedValue,ActualValue]",
                        "--stack-name",
                        STACK));
    }

    private String aws(String action, String query, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("aws", "cloudformation", action));
        command.addAll(List.of("--query", query, "--output", "text"));
        command.addAll(List.of("--endpoint-url", simulator.endpoint().toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var key = simulator.accounts().administrator("111122223333");
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ACCESS_KEY_ID",
                                key.id(),
                                "AWS_SECRET_ACCESS_KEY",
                                key.secret(),
                                "AWS_DEFAULT_REGION",
                                "eu-central-1",
                                "AWS_EC2_METADATA_DISABLED",
                                "true"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.strip();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(it -> Files.isExecutable(Path.of(it, "aws")));
    }
}
