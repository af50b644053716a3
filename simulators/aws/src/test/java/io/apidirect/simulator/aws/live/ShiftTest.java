package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ServiceDeployment;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupTuple;

/** Calls are led from one release to the next, some first or all at once, and back. */
class ShiftTest {

    private static final String FIRST = "{\"message\":\"Hello, world!\"}";
    private static final String NEXT = "{\"message\":\"Good day, world!\"}";

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;

    @BeforeAll
    static void start() {
        Deployments.needPython();
        simulator = Simulator.start(new Options(0, data, 0.05));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
        aws.image(Source.example());
        aws.image(Source.greeting("Good day"));
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void aCanaryGetsItsShareFirstAndThenEverything() {
        release(Source.example(), "canary", service(), "false");
        assertEquals("CREATE_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
        try (var callers = new Callers(aws.url() + "/")) {
            release(Source.greeting("Good day"), "canary");
            reached("PRODUCTION_TRAFFIC_SHIFT");
            assertEquals(List.of(20, 80), weights().stream().sorted().toList());
            var canaries = answers().stream().filter(NEXT::equals).count();
            assertEquals("PRODUCTION_TRAFFIC_SHIFT", deployment().lifecycleStageAsString());
            // The other caller takes turns, too, so that the share of these alone wavers.
            assertTrue(
                    canaries >= 2 && canaries <= 16, () -> canaries + " of 40 are no 20 percent");
            reached("BAKE_TIME");
            assertEquals(List.of(NEXT), answers().stream().distinct().toList());
            assertEquals("UPDATE_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
            assertEquals(List.of("200 " + FIRST, "200 " + NEXT), callers.answers());
        }
        assertEquals("SUCCESSFUL", deployment().statusAsString());
        assertEquals(List.of(0, 100), weights().stream().sorted().toList());

        release(Source.example(), "canary", linear(), "true");
        var ways = new LinkedHashSet<List<Integer>>();
        Await.until(
                () -> ways.add(weights().stream().sorted().toList()) ? "" : status(),
                "UPDATE_COMPLETE"::equals);
        assertEquals(List.of(List.of(0, 100), List.of(40, 60), List.of(20, 80)), List.copyOf(ways));
        assertEquals(List.of(FIRST), answers().stream().distinct().toList());

        release(Source.greeting("Good day"), "blue-green");
        reached("BAKE_TIME");
        assertEquals(List.of(NEXT), answers().stream().distinct().toList());
        alarm(StateValue.ALARM);
        assertEquals("UPDATE_ROLLBACK_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
        alarm(StateValue.OK);
        assertEquals("ROLLBACK_SUCCESSFUL", deployment().statusAsString());
        assertTrue(deployment().rollback().reason().contains("alarm detected"));
        assertEquals(List.of(FIRST), answers().stream().distinct().toList());

        var broken = Source.code("raise RuntimeError('cannot start')\n");
        aws.image(broken);
        try (var callers = new Callers(aws.url() + "/")) {
            release(broken, "canary");
            assertEquals("UPDATE_ROLLBACK_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
            assertEquals(List.of("200 " + FIRST), callers.answers());
        }
        assertTrue(deployment().statusReason().contains("circuit breaker"));
    }

    private static String service() {
        return Deployments.template("service");
    }

    /** Two fifths of the calls at a time. */
    private static String linear() {
        var changed =
                service()
                        .replace("!If [IsCanary, CANARY, BLUE_GREEN]", "LINEAR")
                        .replace(
                                "        BakeTimeInMinutes:",
                                "        LinearConfiguration: {StepPercent: 40, StepBakeTimeInMinutes: 1}\n"
                                        + "        BakeTimeInMinutes:");
        assertTrue(changed.contains("LINEAR") && changed.contains("StepPercent"));
        return changed;
    }

    private static String status() {
        try (var cloud = aws.administrator(CloudFormationClient.builder())) {
            return cloud.describeStacks(it -> it.stackName(SERVICE))
                    .stacks()
                    .getFirst()
                    .stackStatusAsString();
        }
    }

    private static void release(Source source, String strategy) {
        release(source, strategy, service(), "true");
    }

    private static void release(Source source, String strategy, String template, String alarms) {
        var settings = new HashMap<>(aws.serviceSettings(source));
        settings.putAll(
                Map.of(
                        "Strategy",
                        strategy,
                        "CanaryPercent",
                        "20",
                        "BakeMinutes",
                        "1",
                        "RollbackAlarms",
                        alarms));
        aws.change(SERVICE, template, settings);
    }

    private static void reached(String stage) {
        Await.until(ShiftTest::deployment, it -> stage.equals(it.lifecycleStageAsString()));
    }

    private static List<String> answers() {
        return IntStream.range(0, 40).mapToObj(_ -> Web.get(aws.url() + "/").body()).toList();
    }

    private static ServiceDeployment deployment() {
        try (var ecs = aws.administrator(EcsClient.builder())) {
            var cluster = aws.output(NETWORK, "ClusterName");
            var service = ecs.listServices(it -> it.cluster(cluster)).serviceArns().getFirst();
            var newest =
                    ecs.listServiceDeployments(it -> it.cluster(cluster).service(service))
                            .serviceDeployments()
                            .getFirst()
                            .serviceDeploymentArn();
            return ecs.describeServiceDeployments(it -> it.serviceDeploymentArns(newest))
                    .serviceDeployments()
                    .getFirst();
        }
    }

    private static List<Integer> weights() {
        try (var elb = aws.administrator(ElasticLoadBalancingV2Client.builder())) {
            var listener = aws.output(NETWORK, "ListenerArn");
            return elb.describeRules(it -> it.listenerArn(listener)).rules().stream()
                    .flatMap(it -> it.actions().stream())
                    .filter(it -> it.forwardConfig() != null)
                    .flatMap(it -> it.forwardConfig().targetGroups().stream())
                    .map(TargetGroupTuple::weight)
                    .toList();
        }
    }

    private static void alarm(StateValue value) {
        try (var watch = aws.administrator(CloudWatchClient.builder())) {
            var name =
                    watch.describeAlarms().metricAlarms().stream()
                            .map(MetricAlarm::alarmName)
                            .filter(it -> it.contains("ErrorAlarm"))
                            .findFirst()
                            .orElseThrow();
            watch.setAlarmState(
                    it -> it.alarmName(name).stateValue(value).stateReason("said by the test"));
        }
    }
}
