package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Every test begins with the first release, which answers. */
class ReleaseTest {

    private static final Source FIRST = Source.example();
    private static final String FIRST_ANSWER = "200 {\"message\":\"Hello, world!\"}";

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;
    private static String url;

    @BeforeAll
    static void start() {
        Deployments.needPython();
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
        aws.image(FIRST);
        url = aws.url();
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @BeforeEach
    void deployTheFirstRelease() {
        aws.release(FIRST);
        assertEquals(FIRST_ANSWER, answer("/"));
    }

    private static String answer(String path) {
        var answer = Web.get(url + path);
        return answer.statusCode() + " " + answer.body();
    }

    private static Service service() {
        try (var ecs = aws.client(EcsClient.builder())) {
            return ecs.describeServices(
                            it ->
                                    it.cluster(aws.output(NETWORK, "ClusterName"))
                                            .services(aws.output(SERVICE, "ServiceName")))
                    .services()
                    .getFirst();
        }
    }

    private static List<Task> stoppedTasks() {
        try (var ecs = aws.client(EcsClient.builder())) {
            var cluster = aws.output(NETWORK, "ClusterName");
            var arns = ecs.listTasks(it -> it.cluster(cluster).desiredStatus("STOPPED")).taskArns();
            return ecs.describeTasks(it -> it.cluster(cluster).tasks(arns)).tasks();
        }
    }

    private static List<String> logLines(String containing) {
        try (var logs = aws.client(CloudWatchLogsClient.builder())) {
            return logs
                    .filterLogEvents(it -> it.logGroupName(aws.output(NETWORK, "LogGroup")))
                    .events()
                    .stream()
                    .map(FilteredLogEvent::message)
                    .filter(it -> it.contains(containing))
                    .toList();
        }
    }

    @Test
    void aClusterIsListedAndCountsWhatRunsInIt() {
        try (var ecs = aws.administrator(EcsClient.builder())) {
            var arns = ecs.listClusters().clusterArns();
            var clusters = ecs.describeClusters(it -> it.clusters(arns)).clusters();
            assertEquals(1, clusters.size(), clusters::toString);
            assertEquals(aws.output(NETWORK, "ClusterName"), clusters.getFirst().clusterName());
            assertEquals(1, clusters.getFirst().activeServicesCount());
            assertEquals(service().runningCount(), clusters.getFirst().runningTasksCount());
        }
    }

    @Test
    void aNewReleaseReplacesTheOldOneWithoutAGap() {
        var second = Source.greeting("Good day");
        aws.image(second);
        try (var callers = new Callers(url + "/")) {
            assertEquals("UPDATE_COMPLETE", aws.release(second).stackStatusAsString());
            var nextAnswer = "200 {\"message\":\"Good day, world!\"}";
            assertEquals(nextAnswer, answer("/"));
            assertEquals(List.of(FIRST_ANSWER, nextAnswer), callers.answers());
        }
        var service = service();
        assertEquals(1, service.deployments().size(), service::toString);
        assertEquals("COMPLETED", service.deployments().getFirst().rolloutStateAsString());
        assertEquals(service.desiredCount(), service.runningCount());
        Await.until(() -> Running.servers().size(), it -> it.equals(service.desiredCount()));
    }

    @Test
    void aReleaseThatCrashesAtItsStartIsTakenBackWhileTheOldOneAnswers() {
        var broken = Source.code("raise RuntimeError('no database here')\n");
        aws.image(broken);
        try (var callers = new Callers(url + "/")) {
            assertEquals("UPDATE_ROLLBACK_COMPLETE", aws.release(broken).stackStatusAsString());
            assertEquals(List.of(FIRST_ANSWER), callers.answers());
        }
        assertTrue(
                aws.failures(SERVICE).stream()
                        .anyMatch(
                                it -> it.contains("ECS Deployment Circuit Breaker was triggered")),
                () -> aws.failures(SERVICE).toString());
        assertTrue(logLines("no database here").size() >= 3);
        assertTrue(
                stoppedTasks().stream()
                        .anyMatch(
                                it ->
                                        it.stoppedReason()
                                                .equals("Essential container in task exited")),
                () -> stoppedTasks().toString());
    }

    @Test
    void aReleaseThatIsNeverWellIsTakenBackWhileTheOldOneAnswers() {
        var sick =
                Source.code(
                        """
                        from fastapi import FastAPI, HTTPException

                        app = FastAPI()

                        @app.get("/health")
                        def health():
                            raise HTTPException(503)
                        """);
        aws.image(sick);
        try (var callers = new Callers(url + "/")) {
            assertEquals("UPDATE_ROLLBACK_COMPLETE", aws.release(sick).stackStatusAsString());
            assertEquals(List.of(FIRST_ANSWER), callers.answers());
        }
        assertTrue(
                stoppedTasks().stream()
                        .anyMatch(it -> it.stoppedReason().contains("failed ELB health checks")),
                () -> stoppedTasks().toString());
    }

    @Test
    void codeReadsASecretThatItsReleaseNamesByArn() {
        var reading =
                Source.code(
                        """
                        import os
                        from fastapi import FastAPI

                        app = FastAPI()

                        @app.get("/health")
                        def health():
                            return {"password": os.environ["PASSWORD"]}
                        """);
        aws.image(reading);
        var template = withSecret(secret("apidirect/hello/dev/password", "open sesame"));
        var stack = aws.release(reading, template);
        assertEquals("UPDATE_COMPLETE", stack.stackStatusAsString());
        assertEquals("200 {\"password\":\"open sesame\"}", answer("/health"));
    }

    private static String secret(String name, String value) {
        try (var secrets = aws.client(SecretsManagerClient.builder())) {
            return secrets.createSecret(it -> it.name(name).secretString(value)).arn();
        }
    }

    /** What the product's renderer adds to the template for one secret. */
    private static String withSecret(String arn) {
        return Deployments.template("service")
                .replace(
                        "          HealthCheck:\n",
                        "          Secrets: [{Name: PASSWORD, ValueFrom: '%s'}]\n          HealthCheck:\n"
                                .formatted(arn))
                .replace(
                        "              - Sid: WriteLog\n",
                        """
                                      - Sid: ReadSecrets
                                        Effect: Allow
                                        Action: secretsmanager:GetSecretValue
                                        Resource: '%s'
                                      - Sid: WriteLog
                        """
                                .formatted(arn));
    }
}
