package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest of the source asks for, as it was written.
 *
 * @param written settings of the catalogue, path to canonical text
 * @param variables plain environment variables
 * @param secrets names of secrets that the environment must hold
 * @param workers tasks beside the API that run all the time, by name
 * @param schedules tasks that run at set times, by name
 * @param tags further tags of every resource
 * @param databaseParameters parameters of PostgreSQL, by name
 * @param logFilters patterns that log lines are counted by, by the name of the metric
 */
public record AppSettings(
        Start start,
        Build build,
        Map<String, String> written,
        Map<String, String> variables,
        List<String> secrets,
        Map<String, Worker> workers,
        Map<String, Schedule> schedules,
        Map<String, String> tags,
        Map<String, String> databaseParameters,
        Map<String, String> logFilters) {

    public AppSettings {
        written = Map.copyOf(written);
        variables = Map.copyOf(variables);
        secrets = List.copyOf(secrets);
        workers = Map.copyOf(workers);
        schedules = Map.copyOf(schedules);
        tags = Map.copyOf(tags);
        databaseParameters = Map.copyOf(databaseParameters);
        logFilters = Map.copyOf(logFilters);
    }

    /** An API and nothing beside it. */
    public static AppSettings of(
            Start start,
            Build build,
            Map<String, String> written,
            Map<String, String> variables,
            List<String> secrets) {
        return new AppSettings(
                start, build, written, variables, secrets, Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of());
    }

    /**
     * How the code is started.
     *
     * @param pythonVersion such as {@code 3.12}
     * @param entryPoint {@code module:attribute}, as uvicorn takes it
     * @param isFactory whether the attribute is a function that makes the application
     * @param workingDirectory folder below the root of the source, {@code .} for the root
     */
    public record Start(
            String pythonVersion, String entryPoint, boolean isFactory, String workingDirectory) {}

    /**
     * How the image is made.
     *
     * @param dockerfile the project's own, relative to the root of the source; empty: one is made
     * @param dependencies the file that names the dependencies; empty: the usual ones are looked
     *     for
     * @param packages further packages to install, as pip takes them
     */
    public record Build(
            Optional<String> dockerfile, Optional<String> dependencies, List<String> packages) {

        /** Nothing but what the source says. */
        public static final Build FROM_SOURCE =
                new Build(Optional.empty(), Optional.empty(), List.of());

        public Build {
            packages = List.copyOf(packages);
        }
    }

    /**
     * The size of one task, a pair that Fargate offers.
     *
     * @param cpuUnits 1024 are one vCPU
     */
    public record Sizing(int cpuUnits, int memoryMiB) {}

    /**
     * A task beside the API, from the same image.
     *
     * @param sizing empty: that of the API
     * @param count how many of them run
     */
    public record Worker(String command, Optional<Sizing> sizing, int count) {}

    /**
     * A task that runs at set times, from the same image.
     *
     * @param schedule as EventBridge Scheduler takes it, such as {@code rate(1 day)}
     * @param timezone a name of the IANA time zone database
     * @param sizing empty: that of the API
     */
    public record Schedule(
            String command,
            String schedule,
            String timezone,
            Optional<Sizing> sizing,
            boolean isEnabled) {}
}
