package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.number;

import java.util.List;

/** When somebody is told that something is wrong, or dear. */
public final class AlarmSettings {

    public static final Setting<Integer> ERROR_PERCENT =
            number("monitoring.errorPercent", 1, 100)
                    .standard(5)
                    .in("percent of calls")
                    .means("Alarm above this share of answers 5xx.", 2, "ErrorPercent");

    public static final Setting<Integer> LATENCY =
            number("monitoring.latencySeconds", 1, 300)
                    .standard(2)
                    .in("seconds")
                    .means("Alarm when 5 % of calls take longer than this.", 1, "LatencySeconds");

    public static final Setting<Integer> CPU_PERCENT =
            number("monitoring.cpuPercent", 10, 100)
                    .standard(85)
                    .in("percent")
                    .means("Alarm above this mean processor use.", 90, "CpuPercent");

    public static final Setting<Integer> MEMORY_PERCENT =
            number("monitoring.memoryPercent", 10, 100)
                    .standard(85)
                    .in("percent")
                    .means("Alarm above this mean memory use.", 90, "MemoryPercent");

    public static final Setting<Integer> DATABASE_CPU_PERCENT =
            number("monitoring.databaseCpuPercent", 10, 100)
                    .standard(85)
                    .in("percent")
                    .means(
                            "Alarm above this processor use of the database.",
                            80,
                            "DatabaseCpuPercent");

    public static final Setting<Integer> DATABASE_FREE =
            number("monitoring.databaseFreeGiB", 1, 65_536)
                    .standard(5)
                    .in("GiB")
                    .means(
                            "Alarm below this free disk of the database.",
                            10,
                            "DatabaseFreeStorageGiB");

    public static final Setting<Integer> DATABASE_CONNECTIONS =
            number("monitoring.databaseConnections", 1, 10_000)
                    .standard(80, 160, 320)
                    .in("connections")
                    .means(
                            "Alarm above this number of connections to the database.",
                            100,
                            "DatabaseConnections");

    public static final Setting<Integer> BUDGET =
            number("monitoring.budget", 0, 10_000_000)
                    .standard(100, 250, 750)
                    .in("USD a month")
                    .means(
                            "A warning when the month's bill of the environment is going to pass this; 0: none.",
                            200,
                            "BudgetUsd");

    public static final List<Setting<?>> ALL =
            List.of(
                    ERROR_PERCENT,
                    LATENCY,
                    CPU_PERCENT,
                    MEMORY_PERCENT,
                    DATABASE_CPU_PERCENT,
                    DATABASE_FREE,
                    DATABASE_CONNECTIONS,
                    BUDGET);

    private AlarmSettings() {}
}
