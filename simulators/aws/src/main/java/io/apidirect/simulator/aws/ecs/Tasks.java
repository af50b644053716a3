package io.apidirect.simulator.aws.ecs;

import io.apidirect.simulator.aws.ecr.Image;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.elb.Targets;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.logs.LogGroups;
import io.apidirect.simulator.aws.secrets.Secrets;
import io.apidirect.simulator.aws.wire.Permission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts and stops the processes behind tasks. */
final class Tasks implements AutoCloseable {

    private final Fleet fleet;
    private final Repositories images;
    private final Secrets secrets;
    private final LogGroups logs;
    private final Authorizer authorizer;
    private final Targets targets;
    private final Map<String, Process> processes = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    Tasks(
            Fleet fleet,
            Repositories images,
            Secrets secrets,
            LogGroups logs,
            Authorizer authorizer,
            Targets targets) {
        this.fleet = fleet;
        this.images = images;
        this.secrets = secrets;
        this.logs = logs;
        this.authorizer = authorizer;
        this.targets = targets;
    }

    /** Ends what an earlier simulator left running and calls its tasks stopped. */
    void bury() {
        fleet.tasks().all().stream()
                .filter(it -> !it.isStopped())
                .forEach(
                        it -> {
                            ProcessHandle.of(it.pid())
                                    .filter(Tasks::isServer)
                                    .ifPresent(ProcessHandle::destroyForcibly);
                            stopped(
                                    it.arn(),
                                    "TerminationNotice",
                                    "Host terminated",
                                    Optional.empty());
                        });
    }

    /** Numbers of processes are used again, so only a server is ended. */
    private static boolean isServer(ProcessHandle process) {
        return process.info().commandLine().filter(it -> it.contains("uvicorn")).isPresent();
    }

    /** Starts the process of a task; answers whether it runs. */
    boolean launch(Task task, TaskService service, TaskDefinition definition) {
        try {
            var image = image(definition);
            var environment = environment(service, definition);
            int port = freePort();
            environment.put("PORT", "" + port);
            var process = start(image, environment, port);
            processes.put(task.arn(), process);
            fleet.tasks().change(task.arn(), it -> it.running(port, process.pid()));
            service.targetGroup().ifPresent(it -> targets.register(it, port));
            Thread.ofVirtual().start(() -> follow(task, service, definition, process, port));
            return true;
        } catch (CannotStart cannot) {
            stopped(task.arn(), "TaskFailedToStart", cannot.reason(), Optional.empty());
            return false;
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

    private String secret(TaskService service, TaskDefinition definition, String reference) {
        var arn = String.join(":", java.util.Arrays.asList(reference.split(":", -1)).subList(0, 7));
        authorizer
                .refusalOfRole(
                        definition.executionRole(),
                        "ecs-tasks",
                        service.region(),
                        new Permission("secretsmanager:GetSecretValue", arn))
                .ifPresent(
                        it -> {
                            throw noSecret(it);
                        });
        return secrets.find(service.account(), service.region(), arn)
                .flatMap(io.apidirect.simulator.aws.secrets.Secret::value)
                .orElseThrow(
                        () ->
                                noSecret(
                                        "ResourceNotFoundException: Secrets Manager can't find the specified secret."));
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

    private static Process start(Image image, Map<String, String> environment, int port) {
        var command = image.command().stream().map(it -> it.replace("{port}", "" + port)).toList();
        var builder =
                new ProcessBuilder(command)
                        .directory(
                                Path.of(image.source())
                                        .resolve(image.workingDirectory())
                                        .normalize()
                                        .toFile())
                        .redirectErrorStream(true);
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", image.source());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart("CannotStartContainerError: " + e.getMessage());
        }
    }

    private void follow(
            Task task, TaskService service, TaskDefinition definition, Process process, int port) {
        var stream = String.join("/", definition.logPrefix(), definition.container(), task.id());
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines()
                    .forEach(
                            it ->
                                    logs.write(
                                            service.account(),
                                            service.region(),
                                            definition.logGroup(),
                                            stream,
                                            it));
        } catch (IOException | UncheckedIOException _) {
            // The process has ended: its output ends with it.
        }
        int exit = process.onExit().join().exitValue();
        targets.deregister(port);
        processes.remove(task.arn());
        if (!isClosing) {
            stopped(
                    task.arn(),
                    "EssentialContainerExited",
                    "Essential container in task exited",
                    Optional.of(exit));
        }
    }

    private void stopped(String arn, String code, String reason, Optional<Integer> exit) {
        fleet.tasks().change(arn, it -> it.isStopped() ? it : it.stopped(code, reason, exit));
    }

    /** Asks the process of a task to end, and ends it when it does not. */
    void stop(Task task, String code, String reason) {
        fleet.tasks().change(task.arn(), it -> it.isStopped() ? it : it.leaving(code, reason));
        targets.deregister(task.port());
        var process = Optional.ofNullable(processes.get(task.arn()));
        process.ifPresentOrElse(
                it -> end(it, patience(task)),
                () -> stopped(task.arn(), code, reason, Optional.empty()));
    }

    private int patience(Task task) {
        return fleet.definitions()
                .find(task.definition())
                .map(TaskDefinition::stopSeconds)
                .orElse(30);
    }

    private static void end(Process process, int seconds) {
        process.destroy();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException _) {
                                process.destroyForcibly();
                            }
                        });
    }

    @Override
    public void close() {
        isClosing = true;
        processes.values().forEach(Process::destroyForcibly);
    }
}
