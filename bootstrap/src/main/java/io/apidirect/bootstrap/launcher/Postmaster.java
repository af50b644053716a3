package io.apidirect.bootstrap.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process that holds a PostgreSQL data folder, as the folder names it. */
record Postmaster(ProcessHandle process) {

    static Optional<Postmaster> of(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? ProcessHandle.of(
                                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                            .filter(p -> p.info().command().orElse("").endsWith("/postgres"))
                            .map(Postmaster::new)
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rolls back what runs and ends; does not wait for clients to leave, as SIGTERM would. */
    void stopFast() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            awaitEnd();
        } catch (IOException noKill) {
            throw new UncheckedIOException(noKill);
        }
    }

    void awaitEnd() {
        process.onExit().join();
    }
}
