package io.apidirect.cli.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which project and environment a command is about. */
public final class Scope {
    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            description = "Slug or id (default: the one in use)")
    private @Nullable String project;

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "ENVIRONMENT",
            description = "Slug or id (default: the one in use)")
    private @Nullable String environment;

    public Optional<String> project() {
        return Optional.ofNullable(project);
    }

    public Optional<String> environment() {
        return Optional.ofNullable(environment);
    }

    public String theProject(Workplace workplace) {
        return workplace.theProject(project());
    }

    public String theEnvironment(Workplace workplace) {
        return workplace.theEnvironment(environment());
    }
}
