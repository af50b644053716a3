package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Alarms, metrics, logs that are kept, keys and secrets. */
final class WatchMeters {

    private static final BigDecimal DAYS = new BigDecimal("30.4");

    /** Logs are stored compressed. */
    private static final BigDecimal COMPRESSED = new BigDecimal("0.15");

    /** Metrics of cluster, service and task family that Container Insights keeps. */
    private static final long BASIC_METRICS = 12;

    private static final long METRICS_PER_TASK = 15;

    private WatchMeters() {}

    static Usage secret(String what) {
        return Usage.pieces(what, "AWSSecretsManager/AWSSecretsManager-Secrets", 1);
    }

    static List<Usage> secret(StackResource secret, Inventory all, Traffic traffic) {
        return List.of(secret("secret"));
    }

    static List<Usage> key(StackResource key, Inventory all, Traffic traffic) {
        return List.of(Usage.pieces("key", "awskms/KMS-Keys", 1));
    }

    /** An alarm on a formula is charged for each metric in it. */
    static List<Usage> alarm(StackResource alarm, Inventory all, Traffic traffic) {
        long metrics =
                alarm.properties().keySet().stream()
                        .filter(path -> path.endsWith("/MetricStat/Metric/MetricName"))
                        .count();
        return List.of(alarms("alarm", Math.max(1, metrics)));
    }

    /** Following a target makes one alarm for more and one for less. */
    static List<Usage> scaling(StackResource policy, Inventory all, Traffic traffic) {
        return List.of(alarms("alarms for more and for less", 2));
    }

    private static Usage alarms(String what, long count) {
        return Usage.pieces(what, "AmazonCloudWatch/CW:AlarmMonitorUsage", count);
    }

    static List<Usage> dashboard(StackResource dashboard, Inventory all, Traffic traffic) {
        return List.of(Usage.pieces("dashboard", "AmazonCloudWatch/DashboardsUsageHour", 1));
    }

    static List<Usage> metricFilter(StackResource filter, Inventory all, Traffic traffic) {
        return List.of(Usage.pieces("metric", "AmazonCloudWatch/CW:MetricMonitorUsage", 1));
    }

    static List<Usage> cluster(StackResource cluster, Inventory all, Traffic traffic) {
        var tasks = all.service().map(all::tasks).orElse(BigDecimal.ZERO).longValue();
        return switch (cluster.value("ClusterSettings/0/Value").orElse("disabled")) {
            case "enabled" ->
                    List.of(
                            Usage.pieces(
                                    "metrics of Container Insights",
                                    "AmazonCloudWatch/CW:MetricMonitorUsage",
                                    BASIC_METRICS));
            case "enhanced" ->
                    List.of(
                            Usage.pieces(
                                    "metrics of Container Insights, each task's too",
                                    "AmazonCloudWatch/CW:MetricMonitorUsage:ContainerInsights",
                                    BASIC_METRICS + METRICS_PER_TASK * tasks));
            default -> List.of();
        };
    }

    /** What comes in each month stays for the days of its retention. */
    static List<Usage> logGroup(StackResource group, Inventory all, Traffic traffic) {
        var incoming =
                switch (group.logicalId()) {
                    case "ServiceLogGroup" -> traffic.logGb();
                    case "FlowLogGroup" -> traffic.flowLogGb();
                    default -> BigDecimal.ZERO;
                };
        var months =
                group.number("RetentionInDays")
                        .orElse(DAYS)
                        .divide(DAYS, 4, RoundingMode.HALF_EVEN);
        return incoming.signum() == 0
                ? List.of()
                : List.of(
                        new Usage(
                                "log lines kept",
                                "AmazonCloudWatch/TimedStorage-ByteHrs",
                                incoming.multiply(months).multiply(COMPRESSED)));
    }
}
