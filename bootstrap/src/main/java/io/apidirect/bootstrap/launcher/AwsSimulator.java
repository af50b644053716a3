package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The simulator of AWS as a child process; the server sees only its address. */
final class AwsSimulator {

    private static final int USUAL_PORT = 4566;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final URI url;
    private final SimulatorControls controls;

    private AwsSimulator(ChildProcess process, int port) {
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
        this.controls = new SimulatorControls(url);
    }

    static AwsSimulator start(Installation installation, Settings settings, String classPath) {
        var ports = new Ports(settings, installation, InetAddress.getLoopbackAddress());
        int port = ports.choose(AwsSettings.SIMULATOR_PORT, USUAL_PORT);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        classPath,
                        "io.apidirect.simulator.aws.Simulator",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        installation.folder("aws-simulator").toString(),
                        "--time-scale",
                        Double.toString(1.0 / settings.the(AwsSettings.SIMULATOR_SPEED)));
        return new AwsSimulator(
                ChildProcess.start(installation, "aws-simulator", command, Map.of()), port);
    }

    URI url() {
        return url;
    }

    /** Waits until it answers. */
    void awaitReady() {
        var giveUp = Instant.now().plus(PATIENCE);
        var health = controls.health();
        while (health.isEmpty()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                throw new CannotStart(
                        "the AWS simulator does not start; its log is " + process.log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            health = controls.health();
        }
        if (!WhoAnswers.isProcess(health.get(), process.pid())) {
            throw new PortTaken("the AWS simulator");
        }
    }

    SimulatorControls.Role controlPlane() {
        return controls.controlPlane();
    }

    void stop() {
        process.stop(Duration.ofSeconds(10));
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }
}
