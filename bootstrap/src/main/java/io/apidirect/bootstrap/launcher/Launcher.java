package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.Setting;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.bootstrap.configuration.WrongSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts the platform, tells the person its address, and stops it in order when asked to end. */
public final class Launcher {

    private static final String READY = "ready.properties";

    private final Console console;
    private final Arguments arguments;
    private final Settings settings;
    private final Installation installation;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private Launcher(Console console, Arguments arguments, Settings settings) {
        this.console = console;
        this.arguments = arguments;
        this.settings = settings;
        this.installation = Installation.open(settings.the(Settings.HOME));
        ChildProcess.endLeftover(installation, "server");
        ChildProcess.endLeftover(installation, "aws-simulator");
    }

    /** Runs until it is told to end (Ctrl-C, SIGTERM) or a part of the platform dies. */
    public static void main(String[] arguments) {
        var console = new Console(System.out);
        try {
            var settings = Settings.fromEnvironment(System.getenv());
            var launcher = new Launcher(console, Arguments.parse(List.of(arguments)), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
            launcher.start();
            console.error(launcher.ended.join());
        } catch (WrongSettings | CannotStart refused) {
            console.error(String.valueOf(refused.getMessage()));
        }
        System.exit(1);
    }

    private void start() {
        startDatabase();
        startAws();
        var url = startServer();
        console.step("ready", url.toString());
    }

    private void startDatabase() {
        var external = settings.find(Settings.DATABASE_URL);
        if (external.isPresent()) {
            environment.putAll(Database.external(settings, external.get()).environment());
            console.step("database", external.get());
            return;
        }
        var embedded = EmbeddedDatabase.start(installation);
        toStop.push(embedded::close);
        var database = embedded.prepare();
        environment.putAll(database.environment());
        console.step("database", "PostgreSQL, data in " + installation.path("postgresql"));
    }

    private void startAws() {
        if (!settings.the(Settings.AWS).equals("simulator")) {
            console.step("aws", settings.the(Settings.AWS));
            return;
        }
        if (arguments.awsSimulator().isBlank()) {
            throw new CannotStart(
                    "APIDIRECT_AWS is 'simulator', but none was given to the launcher");
        }
        var simulator = AwsSimulator.start(installation, settings, arguments.awsSimulator());
        toStop.push(simulator::stop);
        simulator.awaitReady();
        watch("the AWS simulator", simulator.onExit());
        environment.put(Settings.AWS.variable(), simulator.url().toString());
        console.step("aws", "a simulator of AWS at " + simulator.url());
    }

    private URI startServer() {
        var host = settings.the(Settings.HTTP_HOST);
        int port = Ports.choose(settings, Settings.HTTP_PORT, 8080);
        int securePort = Ports.choose(settings, Settings.HTTPS_PORT, 8443);
        var local = "*".equals(host) ? "127.0.0.1" : host;
        var url = URI.create("http://%s:%d".formatted(local, port));
        set(Settings.HTTP_HOST, host);
        set(Settings.HTTP_PORT, port);
        set(Settings.HTTPS_PORT, securePort);
        set(Settings.PUBLIC_URL, settings.find(Settings.PUBLIC_URL).orElse(url));
        set(Settings.NODE_NAME, settings.find(Settings.NODE_NAME).orElseGet(this::nodeName));
        setOperator();
        setTokenKeys();
        var server = PlatformServer.start(installation, arguments.server(), url, environment);
        toStop.push(server::stop);
        server.awaitReady();
        watch("the server", server.onExit());
        console.step(
                "operator",
                "https://%s:%d/adminCenter, account in %s"
                        .formatted(local, securePort, installation.path("operator.properties")));
        announce(url);
        return url;
    }

    private void setOperator() {
        var user = settings.the(Settings.OPERATOR_USER);
        var password =
                settings.find(Settings.OPERATOR_PASSWORD)
                        .orElseGet(() -> installation.secret("operator"));
        installation.writeProperties(
                "operator.properties", Map.of("user", user, "password", password));
        set(Settings.OPERATOR_USER, user);
        set(Settings.OPERATOR_PASSWORD, password);
        set(
                Settings.KEYSTORE_PASSWORD,
                settings.find(Settings.KEYSTORE_PASSWORD)
                        .orElseGet(() -> installation.secret("keystore")));
    }

    private void setTokenKeys() {
        if (settings.find(Settings.TOKENS_KEYS).isEmpty()) {
            installation.kept("secrets/token-keys.json", TokenKeys::generate);
            set(Settings.TOKENS_KEYS, installation.path("secrets/token-keys.json"));
        }
    }

    private void announce(URI url) {
        var told = new LinkedHashMap<String, String>();
        told.put("url", url.toString());
        told.put(
                "aws",
                environment.getOrDefault(Settings.AWS.variable(), settings.the(Settings.AWS)));
        told.put("launcher", Long.toString(ProcessHandle.current().pid()));
        installation.writeProperties(READY, told);
    }

    private void watch(String part, CompletableFuture<Process> exit) {
        exit.thenAccept(
                dead ->
                        ended.complete(
                                "%s ended by itself (exit code %d)"
                                        .formatted(part, dead.exitValue())));
    }

    private <T> void set(Setting<T> setting, T value) {
        environment.put(setting.variable(), value.toString());
    }

    private String nodeName() {
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + ProcessHandle.current().pid();
        } catch (UnknownHostException _) {
            return "node-" + ProcessHandle.current().pid();
        }
    }

    private void stop() {
        installation.remove(READY);
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
        console.step("stopped", "");
    }
}
