package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Schedules start their tasks, and a worker that ends is started again. */
class TimetableTest {

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;

    @BeforeAll
    static void start() {
        Deployments.needPython();
        simulator = Simulator.start(new Options(0, data, 0.01));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
        aws.image(Source.example());
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void aScheduleStartsItsTaskAgainAndAgainUntilItIsSwitchedOff() {
        deploy("ENABLED");
        Await.until(TimetableTest::runs, it -> it >= 2);
        deploy("DISABLED");
        var runs = runs();
        // Longer than the shortest time between two runs.
        var end = System.nanoTime() + 7_000_000_000L;
        Await.until(System::nanoTime, it -> it > end);
        assertTrue(runs() <= runs + 1, () -> runs() + " runs after " + runs);
    }

    @Test
    void aWorkerThatEndsIsStartedAgain() {
        deploy("DISABLED");
        var before = lines("the worker began");
        assertNotEquals(0, before);
        Await.until(() -> lines("the worker began"), it -> it >= before + 2);
        assertEquals(
                "200", "" + Web.get(aws.url() + "/").statusCode(), "the service goes on meanwhile");
    }

    private static void deploy(String state) {
        aws.change(SERVICE, template(state), aws.serviceSettings(Source.example()));
        var status = aws.settled(SERVICE).stackStatusAsString();
        assertTrue(
                status.equals("CREATE_COMPLETE") || status.equals("UPDATE_COMPLETE"),
                () -> status + aws.failures(SERVICE));
    }

    private static long runs() {
        return lines("the clock has struck");
    }

    private static long lines(String text) {
        try (var logs = aws.client(CloudWatchLogsClient.builder())) {
            return logs
                    .filterLogEvents(it -> it.logGroupName(aws.output(NETWORK, "LogGroup")))
                    .events()
                    .stream()
                    .filter(it -> it.message().contains(text))
                    .count();
        }
    }

    /** What the product's renderer adds for a worker and a schedule. */
    private static String template(String state) {
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

                          WorkerTask:
                            Type: AWS::ECS::TaskDefinition
                            Properties:
                              Family: !Sub ${AWS::StackName}-worker
                              ExecutionRoleArn: !GetAtt StartRole.Arn
                              TaskRoleArn: !GetAtt TaskRole.Arn
                              ContainerDefinitions:
                                - Name: app
                                  Image: !Ref ImageUri
                                  Command: [sh, -c, 'echo the worker began; sleep 4; exit 3']
                                  LogConfiguration:
                                    LogDriver: awslogs
                                    Options: {awslogs-group: !Ref LogGroup, awslogs-stream-prefix: worker}

                          ScheduleTask:
                            Type: AWS::ECS::TaskDefinition
                            Properties:
                              Family: !Sub ${AWS::StackName}-schedule
                              ExecutionRoleArn: !GetAtt StartRole.Arn
                              TaskRoleArn: !GetAtt TaskRole.Arn
                              ContainerDefinitions:
                                - Name: app
                                  Image: !Ref ImageUri
                                  Command: [sh, -c, 'echo the clock has struck']
                                  LogConfiguration:
                                    LogDriver: awslogs
                                    Options: {awslogs-group: !Ref LogGroup, awslogs-stream-prefix: schedule}

                          %s

                        Outputs:
                        """
                                .formatted(schedule(state)));
    }

    private static String schedule(String state) {
        var lines = Deployments.template("workloads").split("\n  Schedule:\n", 2)[1];
        return ("Schedule:\n" + lines)
                .replace("rate(1 day)", "rate(1 minute)")
                .replace("State: ENABLED", "State: " + state)
                .replace("@name@", "job");
    }
}
