package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.atLeast;
import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.oneOf;
import static io.apidirect.domain.compliance.Demand.said;
import static io.apidirect.domain.compliance.Each.each;
import static io.apidirect.domain.compliance.Framework.GDPR;
import static io.apidirect.domain.compliance.Framework.HIPAA;
import static io.apidirect.domain.compliance.Framework.ISO27001;
import static io.apidirect.domain.compliance.Framework.PCI_DSS;
import static io.apidirect.domain.compliance.Framework.SOC2;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** What happened is on record, long enough and no longer. */
final class LoggingRules {

    private static final Controls RECORDS =
            Controls.of("CC7.2", "164.312(b)", "10.2.1", "A.8.15", "33(1)");
    private static final Controls KEPT =
            Controls.of("CC7.3", "164.316(b)(2)(i)", "10.5.1", "A.8.15", "5(1)(e)");
    private static final Controls TAMPERING =
            Controls.of("CC7.2", "164.312(c)(1)", "10.3.2", "A.8.15", "32(1)(b)");

    private static final long A_YEAR = 365;
    private static final long SIX_YEARS = 2190;

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "network-has-flow-log",
                            RECORDS,
                            "A network records its connections.",
                            "Without it nobody can tell afterwards who reached what.",
                            Judge.companion(
                                    each(Types.VPC),
                                    "AWS::EC2::FlowLog",
                                    "flow log",
                                    (vpc, it) ->
                                            vpc.isMeantBy(
                                                    it.properties()
                                                            .getOrDefault("ResourceId", "")))),
                    rule(
                            "flow-log-is-complete",
                            RECORDS,
                            "A flow log records connections that were let through as well.",
                            "A theft of data is a connection that was let through.",
                            each("AWS::EC2::FlowLog").has("TrafficType", is("ALL"))),
                    rule(
                            "load-balancer-records-calls",
                            RECORDS,
                            "A load balancer records each call.",
                            "The calls of an attacker are the first thing that an inquiry asks for.",
                            each(Types.LOAD_BALANCER)
                                    .attribute(
                                            "LoadBalancerAttributes",
                                            "Key",
                                            "access_logs.s3.enabled",
                                            "Value",
                                            is("true"))),
                    rule(
                            "database-sends-its-log",
                            RECORDS,
                            "A database sends its log to CloudWatch.",
                            "On its own disk the log is gone after days, or with the database.",
                            Types.OWN_DATABASE.includes(
                                    "EnableCloudwatchLogsExports", is("postgresql"))),
                    rule(
                            "database-sends-upgrade-log",
                            RECORDS.only(SOC2, PCI_DSS, ISO27001),
                            "A database sends the log of its upgrades to CloudWatch.",
                            "A change of the engine is a change that must be on record.",
                            Types.OWN_DATABASE.includes(
                                    "EnableCloudwatchLogsExports", is("upgrade"))),
                    rule(
                            "tasks-write-a-log",
                            RECORDS,
                            "Each container writes to CloudWatch.",
                            "A task's own disk is gone with the task.",
                            each(Types.TASK_DEFINITION)
                                    .has(
                                            "ContainerDefinitions/*/LogConfiguration/LogDriver",
                                            is("awslogs"))),
                    rule(
                            "builds-write-a-log",
                            RECORDS.only(SOC2, PCI_DSS, ISO27001),
                            "Each build of an image is on record.",
                            "What went into an image must be found again.",
                            each(Types.BUILD)
                                    .has("LogsConfig/CloudWatchLogs/Status", is("ENABLED"))),
                    rule(
                            "logs-end",
                            Controls.of("C1.2", "", "3.2.1", "A.8.10", "5(1)(e)"),
                            "A log group says how long it keeps lines.",
                            "CloudWatch keeps lines for ever where nobody says how long.",
                            each(Types.LOG_GROUP).has("RetentionInDays", said())),
                    rule(
                            "logs-kept-a-year",
                            KEPT.only(SOC2, PCI_DSS, ISO27001),
                            "Logs are kept for a year at least.",
                            "Most breaches are found months after they began.",
                            each(Types.LOG_GROUP)
                                    .where("RetentionInDays", said())
                                    .has("RetentionInDays", atLeast(A_YEAR))),
                    rule(
                            "logs-kept-six-years",
                            KEPT.only(HIPAA),
                            "Logs are kept for six years.",
                            "Records of what was done with health data must be there for six years.",
                            each(Types.LOG_GROUP)
                                    .where("RetentionInDays", said())
                                    .has("RetentionInDays", atLeast(SIX_YEARS))),
                    rule(
                            "access-logs-kept-a-year",
                            KEPT.only(SOC2, PCI_DSS, ISO27001),
                            "Records of calls are kept for a year at least.",
                            "Most breaches are found months after they began.",
                            each(Types.BUCKET)
                                    .where(LoggingRules::takesAccessLogs)
                                    .has(
                                            "LifecycleConfiguration/Rules/*/ExpirationInDays",
                                            atLeast(A_YEAR))),
                    rule(
                            "bucket-keeps-versions",
                            TAMPERING,
                            "A bucket keeps what was overwritten for a while.",
                            "Without it a record can be changed without a trace.",
                            each(Types.BUCKET)
                                    .has("VersioningConfiguration/Status", is("Enabled"))),
                    rule(
                            "cluster-keeps-figures",
                            Controls.of("A1.1", "", "", "A.8.16", ""),
                            "A cluster keeps the figures of its tasks.",
                            "A shortage is seen before callers see it.",
                            each("AWS::ECS::Cluster")
                                    .attribute(
                                            "ClusterSettings",
                                            "Name",
                                            "containerInsights",
                                            "Value",
                                            oneOf("enabled", "enhanced"))),
                    rule(
                            "logs-stay-in-the-union",
                            Controls.of("", "", "", "", "44").only(GDPR),
                            "Tasks write their logs within the European Union.",
                            "Logs hold addresses of people; taking them elsewhere is a transfer.",
                            each(Types.TASK_DEFINITION)
                                    .has(
                                            "ContainerDefinitions/*/LogConfiguration/Options/awslogs-region",
                                            Demand.like(
                                                    "eu-(west-[13]|central-1|north-1|south-[12])"))));

    private LoggingRules() {}

    /**
     * A load balancer of the same layer names the bucket, or the bucket's policy, as its record.
     */
    private static boolean takesAccessLogs(Subject bucket, Estate estate) {
        var policies =
                estate.beside(bucket, Types.BUCKET_POLICY)
                        .filter(it -> bucket.isMeantBy(it.properties().getOrDefault("Bucket", "")))
                        .toList();
        return estate.beside(bucket, Types.LOAD_BALANCER)
                .flatMap(it -> it.lines("LoadBalancerAttributes/*/Value").stream())
                .anyMatch(
                        line ->
                                bucket.isMeantBy(line.getValue())
                                        || policies.stream()
                                                .anyMatch(it -> it.isMeantBy(line.getValue())));
    }

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.LOGGING, controls, sentence, reason, judge);
    }
}
