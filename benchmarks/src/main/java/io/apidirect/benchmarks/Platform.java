package io.apidirect.benchmarks;

import io.apidirect.bootstrap.journey.Caller;
import io.apidirect.bootstrap.journey.Customer;
import io.apidirect.bootstrap.journey.Site;
import io.apidirect.bootstrap.launcher.StartedPlatform;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;

/**
 * The platform as {@code ./run dev} starts it, except that its simulator of AWS runs here and takes
 * no time of its own.
 */
final class Platform implements AutoCloseable {

    private final Simulator simulator;
    private final StartedPlatform started;
    private final URI url;
    private final Caller owner;

    private Platform(Simulator simulator, StartedPlatform started) throws Exception {
        this.simulator = simulator;
        this.started = started;
        url = started.awaitReady();
        owner = Caller.signUp(url, "bench");
    }

    /**
     * @param paceMillis about how long it waits between two looks at what AWS makes
     */
    static Platform start(int paceMillis) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        var simulator = Simulator.start(Options.quick(folder.resolve("aws")));
        var role = Customer.controlPlane(simulator.endpoint());
        var settings = new HashMap<String, String>();
        settings.put("APIDIRECT_AWS", simulator.endpoint().toString());
        settings.put("APIDIRECT_AWS_PACE", Integer.toString(paceMillis));
        settings.put("APIDIRECT_AWS_CONTROL_PLANE_ASSUME", "false");
        settings.put("APIDIRECT_AWS_CONTROL_PLANE_ROLE", role.path("arn").asText());
        settings.put("APIDIRECT_AWS_ACCESS_KEY_ID", role.path("accessKeyId").asText());
        settings.put("APIDIRECT_AWS_SECRET_ACCESS_KEY", role.path("secretAccessKey").asText());
        return new Platform(simulator, StartedPlatform.start(folder.resolve("home"), settings));
    }

    Caller owner() {
        return owner;
    }

    Site site(String account, String project) throws IOException, InterruptedException {
        return Site.open(owner, simulator.endpoint(), account, project);
    }

    /** What the launcher, the server and PostgreSQL have used of the processors. */
    Duration processorTime() {
        return started.tree().stream()
                .map(it -> it.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws InterruptedException {
        try (simulator) {
            started.stop();
        }
    }
}
