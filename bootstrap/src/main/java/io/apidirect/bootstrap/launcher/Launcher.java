package io.apidirect.bootstrap.launcher;

import io.apidirect.bootstrap.configuration.AwsSettings;
import io.apidirect.bootstrap.configuration.Settings;
import io.apidirect.bootstrap.configuration.WrongSettings;
import java.util.List;

/** Starts the platform, tells the person its address, and stops it in order when asked to end. */
public final class Launcher {

    private static final String READY = "ready.properties";

    private final Console console;
    private final Arguments arguments;
    private final Settings settings;
    private final Installation installation;
    private final ServerEnvironment environment;
    private final RunningParts parts = new RunningParts();

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
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            startDatabase();
            onFreePorts(this::startAws);
            onFreePorts(this::startServer);
            tell(parts.awaitEnd());
        } catch (CannotStart refused) {
            tell(String.valueOf(refused.getMessage()));
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
        parts.add(embedded::close);
        environment.set(embedded.prepare());
        console.step("database", "PostgreSQL, data in " + installation.path("postgresql"));
        new DatabaseGuard(embedded, parts, console).begin();
    }

    /** Once more where another program was quicker; a port that was set is then named as taken. */
    private void onFreePorts(Runnable start) {
        try {
            start.run();
        } catch (PortTaken taken) {
            console.step("ports", taken.getMessage() + "; trying again");
            start.run();
        }
    }

    private void startAws() {
        if (!settings.the(AwsSettings.WHICH).equals("simulator")) {
            console.step("aws", RealAws.require(settings));
            return;
        }
        var simulator = AwsSimulator.start(installation, settings, arguments.awsSimulator());
        parts.add(simulator::stop);
        await(simulator::awaitReady, simulator::stop);
        parts.watch("the AWS simulator", simulator.onExit());
        environment.set(simulator);
        console.step("aws", "a simulator of AWS at " + simulator.url());
    }

    private void startServer() {
        var url = environment.complete();
        var server =
                PlatformServer.start(
                        installation, arguments.server(), url, environment.variables());
        parts.add(server::stop);
        await(server::awaitReady, server::stop);
        parts.watch("the server", server.onExit());
        console.step("operator", environment.adminCenter());
        installation.write(READY, environment.announcement(url));
        console.step("ready", url.toString());
    }

    /** A part that found its port taken must be gone before the next try. */
    private static void await(Runnable ready, Runnable stop) {
        try {
            ready.run();
        } catch (PortTaken taken) {
            stop.run();
            throw taken;
        }
    }

    /** What went wrong; the ends that stopping causes are none of it. */
    private void tell(String trouble) {
        if (!parts.isStopping()) {
            console.error(trouble);
        }
    }

    private void stop() {
        installation.remove(READY);
        parts.stopAll();
    }
}
