package io.apidirect.simulator.aws.elb;

import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.metrics.Metric;
import java.time.Duration;
import java.util.Map;

/** Counts what happens to the calls of one load balancer, by the names of CloudWatch's metrics. */
record Meter(Measurements measurements, LoadBalancer balancer) {

    private static final double NANOS = 1e9;

    /** A target has begun to answer. */
    void answered(Target target, int status, Duration time) {
        both(target.group(), "RequestCount", 1);
        both(target.group(), "HTTPCode_Target_%dXX_Count".formatted(status / 100), 1);
        both(target.group(), "TargetResponseTime", time.toNanos() / NANOS);
    }

    /** A target was called and did not answer. */
    void broken(Target target) {
        both(target.group(), "RequestCount", 1);
        refused(502);
    }

    /** The load balancer itself answers. */
    void refused(int status) {
        note("HTTPCode_ELB_%dXX_Count".formatted(status / 100), 1, own());
    }

    /** How many targets of a group are well and unwell now. */
    void counted(String group, long healthy, long unhealthy) {
        note("HealthyHostCount", healthy, with(group));
        note("UnHealthyHostCount", unhealthy, with(group));
    }

    private void both(String group, String name, double value) {
        note(name, value, own());
        note(name, value, with(group));
    }

    private void note(String name, double value, Map<String, String> dimensions) {
        measurements.note(
                new Metric(
                        balancer.account(),
                        balancer.region(),
                        "AWS/ApplicationELB",
                        name,
                        dimensions),
                value);
    }

    private Map<String, String> own() {
        return Map.of("LoadBalancer", balancer.arn().replaceFirst(".*:loadbalancer/", ""));
    }

    private Map<String, String> with(String group) {
        return Map.of(
                "LoadBalancer",
                balancer.arn().replaceFirst(".*:loadbalancer/", ""),
                "TargetGroup",
                group.replaceFirst(".*:", ""));
    }
}
