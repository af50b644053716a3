package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.bootstrap.configuration.WrongSettings;
import java.net.URI;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Starts the platform, tells the person its address, and stops it in order when asked to end. */
public final class Launcher {

    private static final String READY = "ready.properties";

    private final Console console;
    private final Arguments arguments;
    private final Settings settings;
    private final Installation installation;
    private final ServerEnvironment environment;
    private final Deque<Runnable> toStop = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private volatile boolean isStopping;

    private Launcher(Console console, Arguments arguments, Settings settings) {
        this.console = console;
        this.arguments = arguments;
        this.settings = settings;
        this.installation = Installation.open(settings.the(Settings.HOME));
        this.environment = new ServerEnvironment(settings, installation);
    }

    /** Runs until it is told to end (SIGTERM) or a part of the platform dies. */
    public static void main(String[] arguments) {
        var console = new Console(System.out);
        try {
            var settings = Settings.fromEnvironment(System.getenv());
            new Launcher(console, Arguments.parse(List.of(arguments)), settings).run();
        } catch (WrongSettings | CannotStart refused) {
            console.error(String.valueOf(refused.getMessage()));
        }
        System.exit(1);
    }

    private void run() {
        ChildProcess.endLeftover(installation, "server");
        ChildProcess.endLeftover(installation, "aws-simulator");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            startDatabase();
            startAws();
            startServer();
            console.error(ended.join());
        } catch (CannotStart refused) {
            if (!isStopping) {
                throw refused;
            }
        }
    }

    private void startDatabase() {
        var external = settings.find(Settings.DATABASE_URL);
        if (external.isPresent()) {
            environment.set(Database.external(settings, external.get()));
            console.step("database", external.get());
            return;
        }
        var embedded = EmbeddedDatabase.start(installation);
        toStop.push(embedded::close);
        environment.set(embedded.prepare());
        console.step("database", "PostgreSQL, data in " + installation.path("postgresql"));
    }

    private void startAws() {
        if (!settings.the(AwsSettings.WHICH).equals("simulator")) {
            environment.requireAws();
            console.step("aws", settings.the(AwsSettings.WHICH));
            return;
        }
        var simulator = AwsSimulator.start(installation, settings, arguments.awsSimulator());
        toStop.push(simulator::stop);
        simulator.awaitReady();
        watch("the AWS simulator", simulator.onExit());
        environment.set(simulator);
        console.step("aws", "a simulator of AWS at " + simulator.url());
    }

    private void startServer() {
        var url = environment.complete();
        var server =
                PlatformServer.start(
                        installation, arguments.server(), url, environment.variables());
        toStop.push(server::stop);
        server.awaitReady();
        watch("the server", server.onExit());
        console.step(
                "operator",
                environment.adminCenter()
                        + ", account in "
                        + installation.path("operator.properties"));
        announce(url);
        console.step("ready", url.toString());
    }

    /** For scripts: where to find what runs. */
    private void announce(URI url) {
        var told = new LinkedHashMap<String, String>();
        told.put("url", url.toString());
        told.put(
                "aws",
                environment
                        .variables()
                        .getOrDefault(
                                AwsSettings.WHICH.variable(), settings.the(AwsSettings.WHICH)));
        told.put("launcher", Long.toString(ProcessHandle.current().pid()));
        installation.writeProperties(READY, told);
    }

    private void watch(String part, CompletableFuture<Process> exit) {
        exit.thenAccept(
                dead -> {
                    if (!isStopping) {
                        ended.complete(
                                "%s ended by itself (exit code %d)"
                                        .formatted(part, dead.exitValue()));
                    }
                });
    }

    private void stop() {
        isStopping = true;
        installation.remove(READY);
        if (!toStop.isEmpty()) {
            console.step("stopping", "");
        }
        while (!toStop.isEmpty()) {
            toStop.pop().run();
        }
    }
}
