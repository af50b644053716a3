package io.apidirect.simulator.aws.live;

import static io.apidirect.simulator.aws.live.Deployments.BUILD;
import static io.apidirect.simulator.aws.live.Deployments.NETWORK;
import static io.apidirect.simulator.aws.live.Deployments.SERVICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;

/** How deployments and simulators end. */
class EndTest {

    private static final Source SOURCE = Source.example();

    @TempDir Path data;

    @BeforeEach
    void needPython() {
        Deployments.needPython();
    }

    private static Deployments deployed(URI endpoint) {
        var aws = Deployments.in(endpoint);
        aws.prepare();
        aws.image(SOURCE);
        assertEquals("CREATE_COMPLETE", aws.release(SOURCE).stackStatusAsString());
        return aws;
    }

    private static List<String> tagged(Deployments aws) {
        try (var tagging = aws.client(ResourceGroupsTaggingApiClient.builder())) {
            return tagging
                    .getResources(
                            it ->
                                    it.tagFilters(
                                            tag -> tag.key("apidirect:project").values("hello")))
                    .resourceTagMappingList()
                    .stream()
                    .map(ResourceTagMapping::resourceARN)
                    .toList();
        }
    }

    @Test
    void aServiceAnswersAgainAfterARestartAndLeavesNothingWhenItIsDeleted() {
        String url;
        try (var simulator = Simulator.start(Options.quick(data))) {
            url = deployed(simulator.endpoint()).url();
            assertEquals(200, Web.get(url + "/health").statusCode());
        }
        assertEquals(List.of(), Running.servers());
        try (var simulator = Simulator.start(Options.quick(data))) {
            Await.until(() -> Web.status(url + "/health"), it -> it == 200);
            var aws = Deployments.again(simulator.endpoint());
            assertFalse(tagged(aws).isEmpty());
            aws.delete(SERVICE);
            aws.emptySources();
            aws.delete(BUILD);
            aws.delete(NETWORK);
            assertEquals(List.of(), tagged(aws));
            assertEquals(List.of(), Running.servers());
        }
    }

    @Test
    void aFirstReleaseThatCrashesLeavesNoProcessAndTheNextOneMayTryAgain() {
        try (var simulator = Simulator.start(Options.quick(data))) {
            var aws = Deployments.in(simulator.endpoint());
            aws.prepare();
            var broken = Source.code("raise RuntimeError('no database here')\n");
            aws.image(broken);
            assertEquals("ROLLBACK_COMPLETE", aws.release(broken).stackStatusAsString());
            assertEquals(List.of(), Running.servers());
            assertEquals(503, Web.status(aws.url() + "/health"));
            aws.delete(SERVICE);
            aws.image(SOURCE);
            assertEquals("CREATE_COMPLETE", aws.release(SOURCE).stackStatusAsString());
            assertEquals(200, Web.status(aws.url() + "/health"));
        }
    }

    @Test
    void aKilledSimulatorTakesItsProcessesWithItAndGoesOnWhenItIsStarted() {
        int port = freePort();
        var endpoint = URI.create("http://127.0.0.1:" + port);
        var killed = startProcess(port);
        String url;
        try {
            url = deployed(endpoint).url();
            var servers = Running.servers(killed.toHandle());
            assertEquals(1, servers.size());
            killed.destroyForcibly().onExit().join();
            Await.until(
                    () -> servers.stream().filter(ProcessHandle::isAlive).toList(), List::isEmpty);
        } finally {
            killed.destroyForcibly();
        }
        var next = startProcess(port);
        try {
            Await.until(() -> Web.status(url + "/health"), it -> it == 200);
            assertEquals(1, Running.servers(next.toHandle()).size());
        } finally {
            next.destroyForcibly().onExit().join();
        }
    }

    private Process startProcess(int port) {
        try {
            var process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "io.apidirect.simulator.aws.Simulator",
                                    "--port",
                                    "" + port,
                                    "--data",
                                    data.toString(),
                                    "--time-scale",
                                    "0")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Await.until(() -> Web.isOpen(port), it -> it);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
