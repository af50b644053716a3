package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What callers get decides about a release: nobody has to say that it is bad. */
class AlarmTest {

    private static final String GOOD = "{\"message\":\"Hello, world!\"}";

    /** Its health check is well, and everything else fails. */
    private static final Source BAD =
            Source.code(
                    """
                    from fastapi import FastAPI, HTTPException

                    app = FastAPI()


                    @app.get("/health")
                    def health():
                        return {"status": "ok"}


                    @app.get("/")
                    def fail():
                        raise HTTPException(503, "broken")
                    """);

    @TempDir Path data;
    private Simulator simulator;
    private Deployments aws;

    @BeforeEach
    void start() {
        Deployments.needPython();
        simulator = Simulator.start(new Options(0, data, 0.01));
        aws = Deployments.in(simulator.endpoint());
        aws.prepare();
        aws.image(Source.example());
        aws.image(BAD);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aReleaseThatFailsItsCallersIsMeasuredAndTakenBack() {
        release(Source.example());
        assertEquals("CREATE_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
        assertEquals("OK", Await.until(() -> alarm().stateValueAsString(), "OK"::equals));

        try (var one = new Callers(aws.url() + "/");
                var two = new Callers(aws.url() + "/")) {
            release(BAD);
            var alarm = Await.until(this::alarm, it -> it.stateValueAsString().equals("ALARM"));
            assertTrue(alarm.stateReason().startsWith("Threshold Crossed: 2 out of the last 2"));
            assertEquals("UPDATE_ROLLBACK_COMPLETE", aws.settled(SERVICE).stackStatusAsString());
            assertEquals("200 " + GOOD, one.answers().getFirst());
            assertTrue(two.answers().stream().anyMatch(it -> it.startsWith("503")));
        }

        assertEquals(GOOD, Web.get(aws.url() + "/").body());
        assertTrue(
                aws.failures(SERVICE).getLast().startsWith("Service: Resource handler returned"),
                () -> aws.failures(SERVICE).toString());
        assertTrue(ending().contains("alarm detected"), this::ending);
        Await.until(this::alarm, it -> it.stateValueAsString().equals("OK"));
    }

    private void release(Source source) {
        var settings = new HashMap<>(aws.serviceSettings(source));
        settings.putAll(Map.of("Strategy", "rolling", "RollbackAlarms", "true"));
        aws.change(SERVICE, Deployments.template("service"), settings);
    }

    private MetricAlarm alarm() {
        try (var watch = aws.administrator(CloudWatchClient.builder())) {
            return watch.describeAlarms().metricAlarms().stream()
                    .filter(it -> it.alarmName().contains("ErrorAlarm"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String ending() {
        try (var ecs = aws.administrator(EcsClient.builder())) {
            var cluster = aws.output(NETWORK, "ClusterName");
            var service = ecs.listServices(it -> it.cluster(cluster)).serviceArns().getFirst();
            var newest =
                    ecs.listServiceDeployments(it -> it.cluster(cluster).service(service))
                            .serviceDeployments()
                            .getFirst();
            assertEquals("ROLLBACK_SUCCESSFUL", newest.statusAsString());
            return newest.statusReason();
        }
    }
}
