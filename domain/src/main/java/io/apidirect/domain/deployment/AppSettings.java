package io.apidirect.domain.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the manifest of the source asks for, with every default filled in.
 *
 * @param port the port that the server inside the container listens on
 * @param logRetentionDays a retention that CloudWatch Logs knows
 * @param variables plain environment variables
 * @param secrets names of secrets that the environment must hold
 */
public record AppSettings(
        Start start,
        Build build,
        Sizing sizing,
        Scaling scaling,
        HealthCheck health,
        int port,
        Egress egress,
        CpuArchitecture architecture,
        int logRetentionDays,
        Map<String, String> variables,
        List<String> secrets) {

    public AppSettings {
        variables = Map.copyOf(variables);
        secrets = List.copyOf(secrets);
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
     * How many tasks run.
     *
     * @param cpuTargetPercent average CPU that scaling aims at
     * @param requestsPerTarget requests per minute and task that scaling aims at, if any
     */
    public record Scaling(
            int minimum, int maximum, int cpuTargetPercent, Optional<Integer> requestsPerTarget) {}

    /**
     * How a task proves that it is well.
     *
     * @param path answers 2xx when well
     * @param intervalSeconds time between two checks
     * @param graceSeconds time after start in which failing checks do not count
     */
    public record HealthCheck(String path, int intervalSeconds, int graceSeconds) {}

    /** How tasks reach the internet. */
    public enum Egress {
        NONE,
        PUBLIC,
        SINGLE_NAT,
        HA_NAT
    }

    /** The processor of the tasks. */
    public enum CpuArchitecture {
        ARM64,
        X86_64
    }
}
