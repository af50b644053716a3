package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.ecr.Image;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.elb.Targets;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.logs.LogGroups;
import io.apidirect.simulator.aws.secrets.Secret;
import io.apidirect.simulator.aws.secrets.SecretReference;
import io.apidirect.simulator.aws.secrets.Secrets;
import io.apidirect.simulator.aws.wire.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Starts and stops the processes behind tasks. */
final class Tasks implements AutoCloseable {

    /** A process of this machine needs real time to end, however fast the clock runs. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(3);

    private final Fleet fleet;
    private final Repositories images;
    private final Secrets secrets;
    private final LogGroups logs;
    private final Authorizer authorizer;
    private final Targets targets;
    private final ScaledClock clock;
    private final Map<String, Server> servers = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    Tasks(
            Fleet fleet,
            Repositories images,
            Secrets secrets,
            LogGroups logs,
            Authorizer authorizer,
            Targets targets,
            ScaledClock clock) {
        this.fleet = fleet;
        this.images = images;
        this.secrets = secrets;
        this.logs = logs;
        this.authorizer = authorizer;
        this.targets = targets;
        this.clock = clock;
    }

    /** Ends what an earlier simulator left running and calls its tasks stopped. */
    void bury() {
        fleet.tasks().all().stream()
                .filter(it -> !it.isStopped())
                .forEach(
                        it -> {
                            Server.endLeftover(it.pid());
                            stopped(
                                    it.arn(),
                                    "TerminationNotice",
                                    "Host terminated",
                                    Optional.empty());
                        });
    }

    /** Starts the process of a task; one that cannot be started is stopped, with the reason. */
    void launch(Task task, TaskService service, TaskDefinition definition) {
        try {
            var image = image(definition);
            var environment = environment(service, definition);
            if (image.makesDatabaseAddress()) {
                DatabaseAddress.addTo(environment);
            }
            // The simulator's PostgreSQL speaks no TLS: whoever asks for it does without.
            environment.replace("PGSSLMODE", "require", "prefer");
            int port = freePort();
            environment.put("PORT", "" + port);
            var server = Server.start(image, definition.command(), environment, port);
            servers.put(task.arn(), server);
            if (isClosing) {
                server.kill();
            }
            fleet.tasks().change(task.arn(), it -> it.running(port, server.process().pid()));
            service.targetGroup().ifPresent(it -> targets.register(it, port));
            Thread.ofVirtual().start(() -> follow(task, service, definition, server));
        } catch (CannotStart cannot) {
            stopped(task.arn(), "TaskFailedToStart", cannot.reason(), Optional.empty());
        }
    }

    private Image image(TaskDefinition definition) {
        return images.at(definition.image())
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref %s: %s: not found"
                                                .formatted(
                                                        definition.image(), definition.image())));
    }

    private Map<String, String> environment(TaskService service, TaskDefinition definition) {
        Map<String, String> environment = new HashMap<>(definition.environment());
        definition
                .secrets()
                .forEach((name, arn) -> environment.put(name, secret(service, definition, arn)));
        environment.put("AWS_REGION", service.region());
        environment.put("PYTHONUNBUFFERED", "1");
        return environment;
    }

    private String secret(TaskService service, TaskDefinition definition, String text) {
        var place = SecretReference.ofContainer(text);
        var secret = secrets.find(service.account(), service.region(), place.secret());
        authorizer
                .refusalOfRole(
                        definition.executionRole(),
                        "ecs-tasks",
                        service.region(),
                        new Permission("secretsmanager:GetSecretValue", place.secret())
                                .onTags(secret.map(Secret::tags).orElse(Map.of())))
                .ifPresent(
                        it -> {
                            throw noSecret(it);
                        });
        var value =
                secret.flatMap(Secret::value)
                        .orElseThrow(
                                () ->
                                        noSecret(
                                                "ResourceNotFoundException: Secrets Manager can't find the specified secret."));
        return place.in(value)
                .orElseThrow(
                        () ->
                                noSecret(
                                        "retrieved secret from Secrets Manager did not contain json key "
                                                + place.key()));
    }

    private static CannotStart noSecret(String why) {
        return new CannotStart(
                "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: "
                        + why);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Task task, TaskService service, TaskDefinition definition, Server server) {
        var stream = String.join("/", definition.logPrefix(), definition.container(), task.id());
        int exit =
                server.follow(
                        it ->
                                logs.write(
                                        service.account(),
                                        service.region(),
                                        definition.logGroup(),
                                        stream,
                                        it));
        fleet.tasks().find(task.arn()).map(Task::port).ifPresent(targets::deregister);
        if (!isClosing) {
            stopped(
                    task.arn(),
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    Optional.of(exit));
        }
        servers.remove(task.arn());
    }

    private void stopped(String arn, String code, String reason, Optional<Integer> exit) {
        fleet.tasks().change(arn, it -> it.isStopped() ? it : it.stopped(code, reason, exit));
    }

    /** Takes a task from its load balancer and ends it when its calls are answered. */
    void stop(Task task, String code, String reason) {
        fleet.tasks().change(task.arn(), it -> it.isStopped() ? it : it.leaving(code, reason));
        var calls = targets.deregister(task.port());
        Optional.ofNullable(servers.get(task.arn()))
                .ifPresentOrElse(
                        it -> it.end(calls, patience(task)),
                        () -> stopped(task.arn(), code, reason, Optional.empty()));
    }

    private Duration patience(Task task) {
        int seconds =
                fleet.definitions()
                        .find(task.definition())
                        .map(TaskDefinition::stopSeconds)
                        .orElse(30);
        return clock.scaled(Duration.ofSeconds(seconds), SHORTEST_PATIENCE);
    }

    /** Ends all processes at once and waits until nothing is left of them. */
    @Override
    public void close() {
        isClosing = true;
        var left = List.copyOf(servers.values());
        left.forEach(Server::kill);
        left.forEach(it -> it.process().onExit().join());
    }
}
