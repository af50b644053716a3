package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** What is written down and watched, what images are kept, and which rules are kept to. */
public final class OperationSettings {

    public static final Setting<Integer> LOG_RETENTION =
            of(
                            "logs.retentionDays",
                            Kind.WholeNumber.oneOf(
                                    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
                                    1096, 1827, 2192, 2557, 2922, 3288, 3653))
                    .standard(7, 30, 90)
                    .in("days")
                    .means("How long CloudWatch keeps log lines.", 30, "LogRetentionDays");

    public static final Setting<String> CONTAINER_INSIGHTS =
            choice("containerInsights", "off", "on", "enhanced")
                    .standard("off", "on", "enhanced")
                    .means(
                            "Figures of tasks and services beyond processor and memory; each costs as a custom metric.",
                            "on",
                            "ContainerInsights");

    public static final Setting<Boolean> MONITORING =
            flag("monitoring.enabled")
                    .standard(false, true, true)
                    .means("Whether there is a dashboard with alarms.", false, "");

    public static final Setting<Boolean> DASHBOARD =
            flag("monitoring.dashboard")
                    .standard(true)
                    .means("Whether there is a dashboard in CloudWatch.", false, "Dashboard");

    public static final Setting<String> ALARM_EMAIL =
            text("monitoring.email", "[^@\\s,]+@[^@\\s,]+\\.[^@\\s,]+", "an e-mail address", 254)
                    .means(
                            "Who gets alarms; AWS asks that address to confirm first.",
                            "ops@example.com",
                            "AlarmEmail");

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
            number("monitoring.databaseFreeGiB", 1, 1000)
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
            number("monitoring.budget", 0, 1_000_000)
                    .standard(100, 250, 750)
                    .in("USD a month")
                    .means(
                            "A warning when the month's bill of the environment is going to pass this; 0: none.",
                            200,
                            "BudgetUsd");

    public static final Setting<Integer> IMAGES_KEPT =
            number("image.retain", 2, 1000)
                    .standard(10, 20, 50)
                    .in("images")
                    .means(
                            "How many images are kept, and so how far back a rollback can go.",
                            20,
                            "ImagesKept");

    public static final Setting<Boolean> SCAN_ON_PUSH =
            flag("image.scanOnPush")
                    .standard(true)
                    .means("Whether ECR looks for known weaknesses.", true, "ScanOnPush");

    public static final Setting<String> BUILD_SIZE =
            choice("build.computeType", "small", "medium", "large")
                    .standard("small")
                    .means("The machine that builds the image.", "medium", "BuildComputeType");

    public static final Setting<Integer> BUILD_TIMEOUT =
            number("build.timeout", 5, 480)
                    .standard(20)
                    .in("minutes")
                    .means("When a build is given up.", 30, "BuildTimeoutMinutes");

    public static final Setting<String> ENCRYPTION =
            choice("encryption", "aws", "customer")
                    .standard("aws", "aws", "customer")
                    .means(
                            "Whose keys encrypt what rests: those of AWS (free), or keys of your own in KMS (1 USD each a month).",
                            "customer",
                            "");

    public static final Setting<List<String>> COMPLIANCE =
            of(
                            "compliance",
                            new Kind.TextList(
                                    Kind.Text.of(
                                            "soc2|hipaa|pci-dss|iso27001|gdpr",
                                            "one of soc2, hipaa, pci-dss, iso27001, gdpr",
                                            10),
                                    5))
                    .standard("")
                    .means(
                            "Sets of published checks that every plan must pass; they switch settings on.",
                            "soc2,gdpr",
                            "");

    public static final Setting<String> RESIDENCY =
            choice("residency", "us", "eu", "apac", "global")
                    .standard("global")
                    .means("Where data may rest.", "eu", "");

    static final List<Setting<?>> ALL =
            List.of(
                    LOG_RETENTION,
                    CONTAINER_INSIGHTS,
                    MONITORING,
                    DASHBOARD,
                    ALARM_EMAIL,
                    ERROR_PERCENT,
                    LATENCY,
                    CPU_PERCENT,
                    MEMORY_PERCENT,
                    DATABASE_CPU_PERCENT,
                    DATABASE_FREE,
                    DATABASE_CONNECTIONS,
                    BUDGET,
                    IMAGES_KEPT,
                    SCAN_ON_PUSH,
                    BUILD_SIZE,
                    BUILD_TIMEOUT,
                    ENCRYPTION,
                    COMPLIANCE,
                    RESIDENCY);

    private OperationSettings() {}
}
