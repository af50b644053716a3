package io.apidirect.simulator.aws.rds;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Optional;

/** Ends a server that has outlived the simulator, for whatever reason that has gone. */
record Watcher(Process process) {

    private static final String WATCH =
            """
            import os, signal, sys
            while os.read(0, 1):
                pass
            os.kill(int(open(sys.argv[1]).readline()), signal.SIGQUIT)
            """;

    /** Watches the process whose number a file says; empty where there is no Python to do it. */
    static Optional<Watcher> of(Path pid) {
        try {
            return Optional.of(
                    new Watcher(
                            new ProcessBuilder("python3", "-c", WATCH, pid.toString())
                                    .redirectOutput(Redirect.DISCARD)
                                    .redirectError(Redirect.DISCARD)
                                    .start()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void end() {
        process.destroyForcibly();
    }
}
