package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that lives as long as the launcher. */
final class ChildProcess {

    private static final String PIDS = "pids/";

    /** By how much the system may correct its clock, and with it the start times that it tells. */
    private static final long CLOCK_STEP_MILLIS = 5_000;

    private final Installation installation;
    private final String name;
    private final Process process;

    private ChildProcess(Installation installation, String name, Process process) {
        this.installation = installation;
        this.name = name;
        this.process = process;
    }

    static ChildProcess start(
            Installation installation,
            String name,
            List<String> command,
            Map<String, String> environment) {
        endLeftover(installation, name);
        var log = installation.folder("logs").resolve(name + ".log");
        installation.remove("logs/" + name + ".log");
        // Appended to, because only then the program writes on at the start of a log that was cut.
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var child = new ChildProcess(installation, name, builder.start());
            installation.write(PIDS + name, identity(child.process.toHandle()));
            BoundedLog.of(log).keepWhile(child::isAlive);
            return child;
        } catch (IOException notStarted) {
            throw new CannotStart(
                    "%s cannot be started: %s".formatted(name, notStarted.getMessage()),
                    notStarted);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    Path log() {
        return installation.path("logs").resolve(name + ".log");
    }

    /** Asks it to end, and ends it when it has not done so within {@code patience}. */
    void stop(Duration patience) {
        end(process.toHandle(), patience);
        installation.remove(PIDS + name);
    }

    /** Ends what an earlier launcher, killed by force, could not end. */
    static void endLeftover(Installation installation, String name) {
        installation
                .find(PIDS + name)
                .flatMap(ChildProcess::alive)
                .ifPresent(left -> end(left, Duration.ofSeconds(20)));
    }

    private static Optional<ProcessHandle> alive(String identity) {
        var parts = identity.split(" ");
        long started = Long.parseLong(parts[1]);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(found -> Math.abs(startOf(found) - started) < CLOCK_STEP_MILLIS);
    }

    /** A process id alone may long be somebody else's; with its start time it is not. */
    private static String identity(ProcessHandle process) {
        return process.pid() + " " + startOf(process);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
