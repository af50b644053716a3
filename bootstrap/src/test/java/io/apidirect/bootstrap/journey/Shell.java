package io.apidirect.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A bash in a folder, of somebody whom neither the platform nor AWS knows yet. */
final class Shell {

    private static final int PATIENCE_SECONDS = 180;

    /** Shortens the pauses of aws-cli, which are made for AWS and not for a quick simulator. */
    private static final Path IMPATIENT =
            Path.of("src/test/resources/impatient-python").toAbsolutePath();

    private final Path folder;
    private final Path files;

    /** All it wrote, to both outputs, and how it ended. */
    record Outcome(int exitCode, String printed) {}

    /**
     * @param folder where it starts
     * @param files takes the script, what it prints and the configuration of its user
     */
    Shell(Path folder, Path files) {
        this.folder = folder;
        this.files = files;
    }

    Outcome run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(files.resolve("script.sh"), script);
        var printed = files.resolve("printed.txt");
        var builder =
                new ProcessBuilder("bash", file.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(it -> it.startsWith("APIDIRECT_") || it.startsWith("AWS_"));
        environment.put("XDG_CONFIG_HOME", files.resolve("config").toString());
        environment.put("PYTHONPATH", IMPATIENT.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.outputWriter().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Outcome(process.exitValue(), Files.readString(printed));
    }
}
