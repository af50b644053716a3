package io.apidirect.simulator.aws.codebuild;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs programs of the machine and hands every line of their output on as it comes.
 *
 * @param log takes the lines
 */
record Shell(Consumer<String> log) {

    /** Runs a program; answers its exit code. The program ends when the thread is interrupted. */
    int run(Path folder, List<String> command) throws InterruptedException {
        return run(folder, command, log);
    }

    /**
     * Runs a program that must go well.
     *
     * @param said the program as the failure calls it
     */
    void must(String said, Path folder, List<String> command) throws InterruptedException {
        int code = run(folder, command);
        if (code != 0) {
            throw new BuildFailed(
                    "Error while executing command: %s. Reason: exit status %d"
                            .formatted(said, code));
        }
    }

    /** What a program writes; it must go well. */
    List<String> lines(Path folder, List<String> command) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        if (run(folder, command, lines::add) != 0) {
            lines.forEach(log);
            throw new BuildFailed(
                    "Error while executing command: %s. Reason: %s"
                            .formatted(command.getFirst(), lines.isEmpty() ? "" : lines.getLast()));
        }
        return lines;
    }

    private static int run(Path folder, List<String> command, Consumer<String> out)
            throws InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new BuildFailed("%s cannot be run: %s".formatted(command.getFirst(), e));
        }
        var reading = Thread.ofVirtual().start(() -> read(process, out));
        try {
            int code = process.waitFor();
            reading.join();
            return code;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void read(Process process, Consumer<String> out) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(out);
        } catch (IOException | java.io.UncheckedIOException _) {
            out.accept("(the output ends here)");
        }
    }
}
