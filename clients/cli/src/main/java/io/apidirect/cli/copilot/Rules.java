package io.apidirect.cli.copilot;

import static io.apidirect.cli.copilot.Translation.as;
import static io.apidirect.cli.copilot.Translation.flag;
import static io.apidirect.cli.copilot.Translation.given;
import static io.apidirect.cli.copilot.Translation.leave;
import static io.apidirect.cli.copilot.Translation.number;
import static io.apidirect.cli.copilot.Translation.seconds;
import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each setting of a Copilot service, by its path. A path without an entry takes
 * that of the nearest group above it, {@code group.*}.
 */
final class Rules {

    private static final Translation COOLDOWN_IN = seconds("scaling.scaleInCooldown");
    private static final Translation COOLDOWN_OUT = seconds("scaling.scaleOutCooldown");

    private static final Translation UNKNOWN = leave("API-Direct has nothing like it");

    private static final Map<String, Translation> IMAGE =
            Map.ofEntries(
                    entry("name", Shapes::name),
                    entry("type", Shapes::type),
                    entry("cpu", number("cpu")),
                    entry("memory", number("memory")),
                    entry("platform", Shapes::platform),
                    entry("platform.osfamily", Shapes::operatingSystem),
                    entry("platform.architecture", Shapes::architecture),
                    entry("image.port", number("port")),
                    entry("image.build", Shapes::dockerfile),
                    entry("image.build.dockerfile", Shapes::dockerfile),
                    entry(
                            "image.build.context",
                            leave(
                                    "the context is the folder of apidirect.yaml; write COPY lines relative to it, or run init in that folder")),
                    entry(
                            "image.build.args.*",
                            leave("give the ARG its default in the Dockerfile")),
                    entry("image.build.*", leave("write it in the Dockerfile")),
                    entry(
                            "image.location",
                            leave("the image is built from the source, in your account")),
                    entry(
                            "image.healthcheck.*",
                            leave("the load balancer asks health.path, and so does the task")),
                    entry("image.*", UNKNOWN),
                    entry("command", leave("write it as CMD in the Dockerfile")),
                    entry("entrypoint", leave("write it as ENTRYPOINT in the Dockerfile")),
                    entry("exec", flag("debug.exec")),
                    entry("storage.ephemeral", number("ephemeralStorage")),
                    entry("storage.*", leave("tasks keep nothing: use a database or S3")));

    private static final Map<String, Translation> TRAFFIC =
            Map.ofEntries(
                    entry("http", leave("an API always has a load balancer; see network.internal")),
                    entry("http.path", Shapes::path),
                    entry("http.healthcheck", as("health.path")),
                    entry("http.healthcheck.path", as("health.path")),
                    entry("http.healthcheck.interval", seconds("health.interval")),
                    entry("http.healthcheck.timeout", seconds("health.timeout")),
                    entry("http.healthcheck.healthy_threshold", number("health.healthyCount")),
                    entry("http.healthcheck.unhealthy_threshold", number("health.unhealthyCount")),
                    entry("http.healthcheck.grace_period", seconds("health.grace")),
                    entry("http.healthcheck.port", leave("the API's own port is asked")),
                    entry("http.healthcheck.success_codes", leave("2xx means healthy")),
                    entry("http.deregistration_delay", seconds("shutdown.drain")),
                    entry("http.allowed_source_ips", Shapes::callers),
                    entry("http.alias", Shapes::alias),
                    entry("http.hosted_zone", as("domain.hostedZoneId")),
                    entry(
                            "http.redirect_to_https",
                            given("with a certificate HTTP is always sent on to HTTPS")),
                    entry("http.stickiness", leave("every task must answer every caller alike")),
                    entry("http.version", leave("tasks are asked over HTTP/1.1")),
                    entry("http.alb", leave("each environment has a load balancer of its own")),
                    entry(
                            "http.additional_rules",
                            leave("the load balancer hands everything to the API")),
                    entry(
                            "http.target_container",
                            leave("the load balancer asks the one container of the task")),
                    entry("http.target_port", leave("the load balancer asks at port")),
                    entry("http.*", UNKNOWN),
                    entry("nlb.*", leave("APIs stand behind an Application Load Balancer")),
                    entry("network.connect", flag("discovery")),
                    entry("network.connect.*", leave("the name in the VPC is that of the project")),
                    entry("network.vpc.placement", Shapes::placement),
                    entry(
                            "network.vpc.placement.subnets",
                            leave("for a VPC of your own write network.existing")),
                    entry("network.*", leave("the network stack makes its own security groups")));

    private static final Map<String, Translation> OPERATION =
            Map.ofEntries(
                    entry("count", number("scaling.min", "scaling.max")),
                    entry("count.range", Shapes::range),
                    entry("count.range.min", number("scaling.min")),
                    entry("count.range.max", number("scaling.max")),
                    entry(
                            "count.range.spot_from",
                            leave("write the share of Spot tasks: scaling.spotPercent")),
                    entry("count.spot", Shapes::spot),
                    entry("count.cpu_percentage", number("scaling.cpuTarget")),
                    entry("count.cpu_percentage.value", number("scaling.cpuTarget")),
                    entry("count.memory_percentage", number("scaling.memoryTarget")),
                    entry("count.memory_percentage.value", number("scaling.memoryTarget")),
                    entry("count.requests", number("scaling.requestsPerTarget")),
                    entry("count.requests.value", number("scaling.requestsPerTarget")),
                    entry("count.cooldown.in", COOLDOWN_IN),
                    entry("count.cooldown.out", COOLDOWN_OUT),
                    entry("count.cpu_percentage.cooldown.in", COOLDOWN_IN),
                    entry("count.cpu_percentage.cooldown.out", COOLDOWN_OUT),
                    entry("count.memory_percentage.cooldown.in", COOLDOWN_IN),
                    entry("count.memory_percentage.cooldown.out", COOLDOWN_OUT),
                    entry("count.requests.cooldown.in", COOLDOWN_IN),
                    entry("count.requests.cooldown.out", COOLDOWN_OUT),
                    entry(
                            "count.*",
                            leave(
                                    "tasks scale by cpu, memory and requests: scaling.requestsPerTarget")),
                    entry("deployment.rolling", Shapes::rolling),
                    entry(
                            "deployment.rollback_alarms.cpu_utilization",
                            Shapes.rollbackAlarm("monitoring.cpuPercent")),
                    entry(
                            "deployment.rollback_alarms.memory_utilization",
                            Shapes.rollbackAlarm("monitoring.memoryPercent")),
                    entry(
                            "deployment.rollback_alarms",
                            leave("its own alarms roll back: deployment.rollbackAlarms")),
                    entry("logging.retention", number("logs.retentionDays")),
                    entry("logging.*", leave("logs go to CloudWatch")),
                    entry(
                            "env_file",
                            leave("copy its lines to variables, and secret ones to secrets")),
                    entry("sidecars.*", leave("a task runs one container")),
                    entry("publish.*", leave("make the topic in a stack of your own")),
                    entry("taskdef_overrides", leave("the templates are generated")),
                    entry("observability.*", leave("there is no tracing sidecar")));

    private Rules() {}

    /** The rule of a path. */
    static Translation of(String path) {
        Translation exact = find(path);
        for (String group = path; exact == null && group.contains("."); ) {
            group = group.substring(0, group.lastIndexOf('.'));
            exact = find(group + ".*");
        }
        return exact == null ? UNKNOWN : exact;
    }

    private static @Nullable Translation find(String path) {
        Translation image = IMAGE.get(path);
        Translation traffic = TRAFFIC.get(path);
        return image != null ? image : traffic != null ? traffic : OPERATION.get(path);
    }
}
