package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person looks with aws-cli at what stands. */
class LookTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TEMPLATE =
            """
            Resources:
              Alarm:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  ComparisonOperator: GreaterThanThreshold
                  EvaluationPeriods: 2
                  Threshold: '5'
                  MetricName: RequestCount
                  Namespace: AWS/ApplicationELB
                  Period: 60
                  Statistic: Sum
              Dashboard:
                Type: AWS::CloudWatch::Dashboard
                Properties: {DashboardName: apidirect-hello, DashboardBody: '{"widgets": []}'}
              Budget:
                Type: AWS::Budgets::Budget
                Properties:
                  Budget:
                    BudgetName: hello
                    BudgetType: COST
                    TimeUnit: MONTHLY
                    BudgetLimit: {Amount: '100', Unit: USD}
              Target:
                Type: AWS::ApplicationAutoScaling::ScalableTarget
                Properties:
                  MinCapacity: '1'
                  MaxCapacity: '4'
                  ResourceId: service/c/s
                  ScalableDimension: ecs:service:DesiredCount
                  ServiceNamespace: ecs
              Policy:
                Type: AWS::ApplicationAutoScaling::ScalingPolicy
                Properties:
                  PolicyName: cpu
                  PolicyType: TargetTrackingScaling
                  ScalingTargetId: !Ref Target
                  TargetTrackingScalingPolicyConfiguration:
                    TargetValue: '60'
                    PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}
              Schedule:
                Type: AWS::Scheduler::Schedule
                Properties:
                  Name: nightly
                  ScheduleExpression: cron(0 3 * * ? *)
                  FlexibleTimeWindow: {Mode: 'OFF'}
                  Target: {Arn: 'arn:aws:sqs:eu-central-1:1:q', RoleArn: 'arn:aws:iam::1:role/r'}
              Copy:
                Type: AWS::RDS::DBInstance
                Properties:
                  DBInstanceIdentifier: hello-copy
                  DBInstanceClass: db.t4g.micro
                  SourceDBInstanceIdentifier: !Ref Original
              Original:
                Type: AWS::RDS::DBInstance
                Properties:
                  Engine: postgres
                  DBInstanceIdentifier: hello-original
                  DBInstanceClass: db.t4g.micro
                  AllocatedStorage: '20'
                  MasterUsername: api
                  MasterUserPassword: no-secret-at-all
            """;

    @TempDir Path data;

    private JsonNode aws(JsonNode key, Simulator simulator, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("aws", "--output", "json"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ACCESS_KEY_ID", key.path("accessKeyId").asText(),
                                "AWS_SECRET_ACCESS_KEY", key.path("secretAccessKey").asText(),
                                "AWS_DEFAULT_REGION", "eu-central-1",
                                "AWS_ENDPOINT_URL", simulator.endpoint().toString(),
                                "AWS_PAGER", ""));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), () -> List.of(words) + ": " + output);
        return JSON.readTree(output.isBlank() ? "{}" : output);
    }

    @Test
    void theAwsCliShowsNetworksScalingAlarmsBudgetsSchedulesAndDatabases()
            throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "aws-cli is not installed");
        try (var simulator = Simulator.start(Options.quick(data))) {
            var key =
                    JSON.readTree(
                            Web.post(
                                            simulator.endpoint() + "/_simulator/accounts",
                                            "{\"account\": \"111122223333\"}")
                                    .body());
            create(
                    key,
                    simulator,
                    NETWORK,
                    Deployments.template("network"),
                    "ParameterKey=Egress,ParameterValue=single-nat");
            create(key, simulator, "rest", TEMPLATE);
            var vpc = aws(key, simulator, "ec2", "describe-vpcs").at("/Vpcs/0");
            assertEquals("10.0.0.0/16", vpc.path("CidrBlock").asText());
            var filter = "Name=vpc-id,Values=" + vpc.path("VpcId").asText();
            for (var each :
                    Map.of(
                                    "describe-subnets", "/Subnets/0/CidrBlock",
                                    "describe-security-groups", "/SecurityGroups/0/IpPermissions",
                                    "describe-route-tables", "/RouteTables/0/Routes/0/State",
                                    "describe-vpc-endpoints", "/VpcEndpoints/0/ServiceName")
                            .entrySet()) {
                var answer = aws(key, simulator, "ec2", each.getKey(), "--filters", filter);
                assertTrue(!answer.at(each.getValue()).isMissingNode(), answer::toString);
            }
            assertEquals(
                    "available",
                    aws(key, simulator, "ec2", "describe-nat-gateways")
                            .at("/NatGateways/0/State")
                            .asText());
            look(key, simulator);
        }
    }

    private void look(JsonNode key, Simulator simulator) throws IOException, InterruptedException {
        var alarm = aws(key, simulator, "cloudwatch", "describe-alarms").at("/MetricAlarms/0");
        assertEquals(5.0, alarm.path("Threshold").asDouble());
        assertEquals("INSUFFICIENT_DATA", alarm.path("StateValue").asText());
        assertEquals(
                "{\"widgets\": []}",
                aws(
                                key,
                                simulator,
                                "cloudwatch",
                                "get-dashboard",
                                "--dashboard-name",
                                "apidirect-hello")
                        .path("DashboardBody")
                        .asText());
        var ecs = List.of("application-autoscaling", "--service-namespace", "ecs");
        assertEquals(
                4,
                aws(key, simulator, ecs.get(0), "describe-scalable-targets", ecs.get(1), ecs.get(2))
                        .at("/ScalableTargets/0/MaxCapacity")
                        .asInt());
        assertEquals(
                "service/c/s",
                aws(key, simulator, ecs.get(0), "describe-scaling-policies", ecs.get(1), ecs.get(2))
                        .at("/ScalingPolicies/0/ResourceId")
                        .asText());
        assertEquals(
                "100",
                aws(key, simulator, "budgets", "describe-budgets", "--account-id", "111122223333")
                        .at("/Budgets/0/BudgetLimit/Amount")
                        .asText());
        assertEquals(
                "cron(0 3 * * ? *)",
                aws(key, simulator, "scheduler", "get-schedule", "--name", "nightly")
                        .path("ScheduleExpression")
                        .asText());
        assertEquals(
                "nightly",
                aws(key, simulator, "scheduler", "list-schedules")
                        .at("/Schedules/0/Name")
                        .asText());
        assertEquals(
                2, aws(key, simulator, "rds", "describe-db-instances").path("DBInstances").size());
    }

    private void create(
            JsonNode key, Simulator simulator, String stack, String template, String... settings)
            throws IOException, InterruptedException {
        var words =
                new ArrayList<>(
                        List.of(
                                "cloudformation",
                                "create-stack",
                                "--stack-name",
                                stack,
                                "--template-body",
                                template,
                                "--capabilities",
                                "CAPABILITY_IAM"));
        if (settings.length > 0) {
            words.add("--parameters");
            words.addAll(List.of(settings));
        }
        aws(key, simulator, words.toArray(String[]::new));
        Await.until(() -> status(key, simulator, stack), it -> !it.endsWith("_IN_PROGRESS"));
        assertEquals("CREATE_COMPLETE", status(key, simulator, stack));
    }

    private String status(JsonNode key, Simulator simulator, String stack) {
        try {
            return aws(key, simulator, "cloudformation", "describe-stacks", "--stack-name", stack)
                    .at("/Stacks/0/StackStatus")
                    .asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("aws", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
