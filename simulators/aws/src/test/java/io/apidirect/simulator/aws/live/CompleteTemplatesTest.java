package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** The layers with everything that they offer, through the execution role of the link. */
class CompleteTemplatesTest {

    private static final String DATA = "apidirect-hello-dev-data";
    private static final String MONITORING = "apidirect-hello-dev-monitoring";

    @TempDir static Path data;
    private static Simulator simulator;
    private static Deployments aws;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.in(simulator.endpoint());
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void theExecutionRoleMayMakeEverything() {
        deploy(Deployments.NETWORK, "network", network());
        deploy(Deployments.BUILD, "build", build());
        deploy(DATA, "data", database("0", "30"));
        deploy("apidirect-hello-two-data", "data", database("2", "0"));
        deploy(MONITORING, "monitoring", monitoring());
        Deployments.needPython();
        var source = Source.example();
        aws.image(source);
        deploy(Deployments.SERVICE, "service", service(source));
    }

    private static Map<String, String> service(Source source) {
        var settings = new HashMap<>(aws.serviceSettings(source));
        settings.put("NamespaceId", aws.output(Deployments.NETWORK, "NamespaceId"));
        settings.put("MemoryTargetPercent", "75");
        settings.put("SpotPercent", "50");
        settings.put("RollbackAlarms", "true");
        settings.put("ExecEnabled", "true");
        settings.put("EphemeralStorageGiB", "30");
        return settings;
    }

    private static void deploy(String stack, String template, Map<String, String> settings) {
        aws.change(stack, Deployments.template(template), settings);
        assertEquals(
                "CREATE_COMPLETE",
                aws.settled(stack).stackStatusAsString(),
                () -> stack + aws.failures(stack));
    }

    private static Map<String, String> network() {
        var settings = new HashMap<>(boundary());
        settings.putAll(
                Map.of(
                        "ZoneCount", "3",
                        "Egress", "endpoints",
                        "DiscoveryEnabled", "true",
                        "DomainName", "api.example.com",
                        "HostedZoneId", "Z0123456789ABC",
                        "AccessLogs", "true",
                        "FlowLogTraffic", "ALL",
                        "CustomerKey", "true"));
        return settings;
    }

    private static Map<String, String> build() {
        var settings = new HashMap<>(boundary());
        settings.putAll(
                Map.of(
                        "Project", "hello",
                        "Environment", "dev",
                        "EntryPoint", "app.main:app",
                        "CustomerKey", "true"));
        return settings;
    }

    private static Map<String, String> database(String replicas, String rotation) {
        var settings = new HashMap<>(boundary());
        settings.putAll(
                Map.of(
                        "ReplicaCount",
                        replicas,
                        "PasswordRotationDays",
                        rotation,
                        "MonitoringIntervalSeconds",
                        "60",
                        "CustomerKey",
                        "true"));
        List.of("VpcId", "DatabaseSubnetIds", "ServiceSecurityGroupId")
                .forEach(it -> settings.put(it, aws.output(Deployments.NETWORK, it)));
        return settings;
    }

    private static Map<String, String> monitoring() {
        var settings = new HashMap<String, String>();
        settings.putAll(
                Map.of(
                        "Project", "hello",
                        "Environment", "dev",
                        "ServiceName", "service",
                        "TargetGroupFullName", "targetgroup/one/0123456789abcdef",
                        "AlternateTargetGroupFullName", "targetgroup/two/0123456789abcdef",
                        "DatabaseIdentifier", aws.output(DATA, "DatabaseIdentifier"),
                        "AlarmEmail", "somebody@example.com",
                        "BudgetUsd", "100",
                        "CustomerKey", "true"));
        List.of("ClusterName", "LogGroup", "LoadBalancerFullName")
                .forEach(it -> settings.put(it, aws.output(Deployments.NETWORK, it)));
        return settings;
    }

    private static Map<String, String> boundary() {
        return Map.of("BoundaryArn", "arn:aws:iam::111122223333:policy/ApiDirectLink-Boundary");
    }
}
