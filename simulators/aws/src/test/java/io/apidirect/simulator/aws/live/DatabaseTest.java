package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** A database, whose user and password reach the tasks of a service and of its workers. */
class DatabaseTest {

    private static final String DATA = "apidirect-hello-dev-data";
    private static final Source TELLING =
            Source.with(
                    Map.of(
                            "app/main.py",
                            """
                            import os
                            from fastapi import FastAPI

                            app = FastAPI()

                            @app.get("/health")
                            def health():
                                return os.environ["DATABASE_URL"]
                            """,
                            "app/worker.py",
                            """
                            import os
                            import time

                            print("works with " + os.environ["DATABASE_URL"])
                            while True:
                                time.sleep(1)
                            """));

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;

    @BeforeAll
    static void start() {
        Deployments.needPython();
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void itsAddressReachesServiceAndWorkerAndItLeavesASnapshot() {
        change(DATA, "data", database(Map.of()));
        aws.image(TELLING);
        release("python -m app.worker", "blue-green");
        var url = databaseUrl();
        assertEquals("\"" + url + "\"", Web.get(aws.url() + "/health").body());
        Await.until(DatabaseTest::output, it -> it.contains("works with " + url));

        release("python -m app.worker again", "canary");
        assertEquals(200, Web.get(aws.url() + "/health").statusCode());

        aws.delete(SERVICE);
        assertLeavesASnapshot();
    }

    private static void assertLeavesASnapshot() {
        var secret = aws.output(DATA, "DatabaseSecretArn");
        change(DATA, "data", database(Map.of("DatabaseDeletionProtection", "false")));
        aws.delete(DATA);
        assertThrows(SecretsManagerException.class, () -> value(secret));
        var left = tagged().stream().filter(it -> it.contains(":rds:")).toList();
        assertTrue(
                left.stream()
                        .anyMatch(it -> it.contains(":snapshot:" + DATA + "-snapshot-database-")),
                left::toString);
        assertFalse(left.stream().anyMatch(it -> it.contains(":db:" + DATA)), left::toString);
    }

    @Test
    void oneThatIsProtectedIsNotDeleted() {
        var stack = "apidirect-hello-kept-data";
        change(stack, "data", database(Map.of()));
        var refused = assertThrows(AssertionError.class, () -> aws.delete(stack));
        assertTrue(refused.toString().contains("disable deletion protection"), refused::toString);
        assertEquals(
                "api", value(aws.output(stack, "DatabaseSecretArn")).path("username").asText());
    }

    @Test
    void aWorkerThatAlwaysEndsIsTakenBack() {
        aws.image(Source.example());
        var settings = new HashMap<>(aws.serviceSettings(Source.example()));
        var stack = "apidirect-hello-dev-broken";
        aws.change(stack, withWorker("echo cannot work; exit 3"), settings);
        assertEquals("ROLLBACK_COMPLETE", aws.settled(stack).stackStatusAsString());
        assertTrue(
                aws.failures(stack).stream()
                        .anyMatch(
                                it ->
                                        it.startsWith("Worker:")
                                                && it.contains("ECS Deployment Circuit Breaker")),
                () -> aws.failures(stack).toString());
        assertTrue(output().contains("cannot work"));
    }

    @Test
    void parametersThatContradictEachOtherAreRefusedByTheRules() {
        var settings = database(Map.of("ReplicaCount", "1", "PasswordRotationDays", "30"));
        var refused =
                assertThrows(
                        CloudFormationException.class,
                        () ->
                                aws.change(
                                        "apidirect-hello-no-data",
                                        Deployments.template("data"),
                                        settings));
        assertTrue(
                refused.toString().contains("RDS keeps no password of a database with replicas"),
                refused::toString);
        assertFalse(tagged().stream().anyMatch(it -> it.contains("hello-no-data")));
    }

    private static void release(String work, String strategy) {
        var settings = new HashMap<>(aws.serviceSettings(TELLING));
        settings.put("Strategy", strategy);
        for (String name :
                List.of("DatabaseSecretArn", "DatabaseEndpoint", "DatabasePort", "DatabaseName")) {
            settings.put(name, aws.output(DATA, name));
        }
        aws.change(SERVICE, withWorker(work), settings);
        assertEnded(SERVICE);
    }

    private static void change(String stack, String template, Map<String, String> settings) {
        aws.change(stack, Deployments.template(template), settings);
        assertEnded(stack);
    }

    private static void assertEnded(String stack) {
        var status = aws.settled(stack).stackStatusAsString();
        assertTrue(
                List.of("CREATE_COMPLETE", "UPDATE_COMPLETE").contains(status),
                () -> stack + " " + status + aws.failures(stack));
    }

    private static Map<String, String> database(Map<String, String> wishes) {
        var settings = new HashMap<>(wishes);
        settings.put("BoundaryArn", "arn:aws:iam::111122223333:policy/ApiDirectLink-Boundary");
        for (String name : List.of("VpcId", "DatabaseSubnetIds", "ServiceSecurityGroupId")) {
            settings.put(name, aws.output(NETWORK, name));
        }
        return settings;
    }

    private static String databaseUrl() {
        var secret = value(aws.output(DATA, "DatabaseSecretArn"));
        return "postgresql://api:%s@127.0.0.1:%s/app"
                .formatted(secret.path("password").asText(), aws.output(DATA, "DatabasePort"));
    }

    private static JsonNode value(String secret) {
        try (var secrets = aws.administrator(SecretsManagerClient.builder())) {
            return new ObjectMapper()
                    .readTree(secrets.getSecretValue(it -> it.secretId(secret)).secretString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String output() {
        try (var logs = aws.client(CloudWatchLogsClient.builder())) {
            return String.join(
                    "\n",
                    logs
                            .filterLogEvents(it -> it.logGroupName(aws.output(NETWORK, "LogGroup")))
                            .events()
                            .stream()
                            .map(FilteredLogEvent::message)
                            .toList());
        }
    }

    private static List<String> tagged() {
        try (var tags = aws.administrator(ResourceGroupsTaggingApiClient.builder())) {
            return tags
                    .getResourcesPaginator(it -> it.tagFilters(t -> t.key("apidirect:project")))
                    .resourceTagMappingList()
                    .stream()
                    .map(ResourceTagMapping::resourceARN)
                    .toList();
        }
    }

    /** What the product's renderer adds to the template for one worker. */
    private static String withWorker(String work) {
        return Deployments.template("service")
                .replace(
                        "\nOutputs:\n",
                        """

                          Worker:
                            Type: AWS::ECS::Service
                            Properties:
                              Cluster: !Ref ClusterName
                              TaskDefinition: !Ref WorkerTask
                              DesiredCount: 1
                              DeploymentConfiguration:
                                DeploymentCircuitBreaker: {Enable: true, Rollback: true}

                          WorkerTask:
                            Type: AWS::ECS::TaskDefinition
                            Properties:
                              Family: !Sub ${AWS::StackName}-worker
                              ExecutionRoleArn: !GetAtt StartRole.Arn
                              TaskRoleArn: !GetAtt TaskRole.Arn
                              ContainerDefinitions:
                                - Name: app
                                  Image: !Ref ImageUri
                                  Command: [sh, -c, '%s']
                                  Environment:
                                    - !If [HasDatabase, {Name: PGHOST, Value: !Ref DatabaseEndpoint}, !Ref AWS::NoValue]
                                    - !If [HasDatabase, {Name: PGPORT, Value: !Ref DatabasePort}, !Ref AWS::NoValue]
                                    - !If [HasDatabase, {Name: PGDATABASE, Value: !Ref DatabaseName}, !Ref AWS::NoValue]
                                  Secrets: !If
                                    - HasDatabase
                                    - - Name: PGUSER
                                        ValueFrom: !Sub '${DatabaseSecretArn}:username::'
                                      - Name: PGPASSWORD
                                        ValueFrom: !Sub '${DatabaseSecretArn}:password::'
                                    - !Ref AWS::NoValue
                                  LogConfiguration:
                                    LogDriver: awslogs
                                    Options: {awslogs-group: !Ref LogGroup, awslogs-stream-prefix: worker}

                        Outputs:
                        """
                                .formatted(work));
    }
}
