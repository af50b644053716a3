package io.apidirect.bootstrap.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as a process of its own, as {@code ./run dev} starts it. */
public final class StartedPlatform {

    private static final String SIMULATOR =
            "../simulators/aws/target/classes:../simulators/aws/target/lib/*";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final Process launcher;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private StartedPlatform(Path home, Process launcher) {
        this.home = home;
        this.launcher = launcher;
        output = launcher.inputReader();
    }

    /**
     * Without AWS, unless the settings say otherwise; what it writes is read by {@link #awaitReady}
     * and {@link #awaitEnd}.
     */
    public static StartedPlatform start(Path home, Map<String, String> settings)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = "target/classes:target/launcher/*";
        var builder =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-cp",
                                classPath,
                                Launcher.class.getName(),
                                "--server",
                                "target/liberty/wlp",
                                "--aws-simulator",
                                SIMULATOR)
                        .redirectErrorStream(true);
        builder.environment().putAll(withoutAws(home));
        builder.environment().putAll(settings);
        return new StartedPlatform(home, builder.start());
    }

    private static Map<String, String> withoutAws(Path home) {
        var settings = new HashMap<String, String>();
        settings.put("APIDIRECT_HOME", home.toString());
        settings.put("APIDIRECT_HTTP_PORT", Integer.toString(Ports.free()));
        settings.put("APIDIRECT_HTTPS_PORT", Integer.toString(Ports.free()));
        settings.put("APIDIRECT_AWS", "real");
        settings.put("APIDIRECT_AWS_CONTROL_PLANE_ROLE", "arn:aws:iam::999999999999:role/test");
        return settings;
    }

    /** Reads what it says until it is ready or gives up; answers the address. */
    public URI awaitReady() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("ready")) {
                return URI.create(line.substring("ready".length()).strip());
            }
        }
        throw new AssertionError("it did not get ready: " + lines);
    }

    /** What it wrote and was read, line by line. */
    public String said() {
        return String.join("\n", lines);
    }

    /** Reads what it says until a line ends with {@code words}. */
    void awaitSaid(String words) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.endsWith(words)) {
                return;
            }
        }
        throw new AssertionError("it never said '%s': %s".formatted(words, lines));
    }

    /** A port for a setting. */
    public static String freePort() {
        return Integer.toString(Ports.free());
    }

    /** The address of the simulator of AWS that it started. */
    public URI simulator() throws IOException {
        var told = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("ready.properties"))) {
            told.load(file);
        }
        return URI.create(told.getProperty("aws"));
    }

    /** Reads what it says until it ends by itself. */
    public String awaitEnd() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
        }
        return said();
    }

    public int exitCode() throws InterruptedException {
        return launcher.waitFor();
    }

    public List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants()).toList();
    }

    public void killWithoutWarning() throws InterruptedException {
        launcher.destroyForcibly().waitFor();
    }

    /** Kills the server only; the launcher notices and stops the rest in order. */
    public void killServer() throws IOException, InterruptedException {
        var pid = Files.readString(home.resolve("pids/server")).split(" ")[0];
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher goes on without its server");
        }
    }

    /** SIGTERM, as a service manager sends it. */
    public void stop() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
            tree().forEach(ProcessHandle::destroyForcibly);
            throw new AssertionError("it did not stop within 60 s");
        }
    }

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(URI address, String json)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
