package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Each.each;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;
import java.util.stream.Stream;

/** Somebody hears of it when something goes wrong. */
final class MonitoringRules {

    private static final Controls FAULTS =
            Controls.of("CC7.2", "164.308(a)(1)(ii)(D)", "10.7.2", "A.8.16", "33(1)");
    private static final Controls CAPACITY =
            Controls.of("A1.1", "164.308(a)(7)(i)", "", "A.8.6", "32(1)(b)");

    private static final Each SERVED = each(Types.LOAD_BALANCER);
    private static final Each STORED = Types.OWN_DATABASE;

    static final List<ComplianceRule> ALL =
            List.of(
                    alarm("errors", FAULTS, SERVED, "HTTPCode_Target_5XX_Count", "calls that fail"),
                    alarm("latency", CAPACITY, SERVED, "TargetResponseTime", "slow answers"),
                    alarm(
                            "sick-tasks",
                            FAULTS,
                            SERVED,
                            "UnHealthyHostCount",
                            "tasks that are not well"),
                    alarm("outage", FAULTS, SERVED, "HealthyHostCount", "a service without tasks"),
                    alarm("memory", CAPACITY, SERVED, "MemoryUtilization", "tasks short of memory"),
                    alarm(
                            "database-storage",
                            CAPACITY,
                            STORED,
                            "FreeStorageSpace",
                            "a database short of disk"),
                    alarm(
                            "database-connections",
                            CAPACITY,
                            STORED,
                            "DatabaseConnections",
                            "a database short of connections"),
                    new ComplianceRule(
                            "log-is-searched-for-errors",
                            Concern.MONITORING,
                            Controls.of(
                                    "CC7.2", "164.308(a)(1)(ii)(D)", "10.4.1.1", "A.8.16", "33(1)"),
                            "Lines that tell of errors are counted.",
                            "Nobody reads a log that nothing points at.",
                            Judge.companion(
                                    SERVED,
                                    "AWS::Logs::MetricFilter",
                                    "metric filter",
                                    (_, it) -> it.has("FilterPattern"))));

    private MonitoringRules() {}

    private static ComplianceRule alarm(
            String subject, Controls controls, Each each, String metric, String what) {
        return new ComplianceRule(
                "alarm-on-" + subject,
                Concern.MONITORING,
                controls,
                "Somebody is told of " + what + ".",
                "Callers would be the first to notice.",
                Judge.companion(
                        each,
                        "AWS::CloudWatch::Alarm",
                        "alarm on " + metric,
                        (_, it) -> it.has("AlarmActions") && measures(it, metric)));
    }

    private static boolean measures(Subject alarm, String metric) {
        return Stream.of("MetricName", "Metrics/*/MetricStat/Metric/MetricName")
                .flatMap(it -> alarm.lines(it).stream())
                .anyMatch(it -> it.getValue().equals(metric));
    }
}
