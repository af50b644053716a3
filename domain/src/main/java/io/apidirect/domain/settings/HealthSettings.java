package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.text;

import io.apidirect.domain.settings.Standard.Derived;
import io.apidirect.domain.settings.Standard.PerProfile;
import java.util.List;

/** How a task proves that it is well. */
public final class HealthSettings {

    public static final Setting<String> HEALTH_PATH =
            text(
                            "health.path",
                            "/[^\\s?#]*",
                            "a path beginning with / without query and blanks",
                            1024)
                    .standard("/health")
                    .means(
                            "The path that answers 2xx when the application works. Detected among the routes where it is left out.",
                            "/health",
                            "HealthPath");

    public static final Setting<Integer> HEALTH_INTERVAL =
            number("health.interval", 5, 300)
                    .standard(10)
                    .in("seconds")
                    .means(
                            "Time between two checks of the load balancer.",
                            10,
                            "HealthIntervalSeconds");

    public static final Setting<Integer> HEALTH_TIMEOUT =
            number("health.timeout", 2, 120)
                    .standard(
                            new Derived(
                                    "5, or one less than the interval where that is less",
                                    new PerProfile("5", "5", "5"),
                                    HEALTH_INTERVAL,
                                    (interval, usual) ->
                                            String.valueOf(
                                                    Math.min(
                                                            Integer.parseInt(usual),
                                                            Integer.parseInt(interval) - 1))))
                    .in("seconds")
                    .means(
                            "Time within which a check must be answered; less than the interval.",
                            5,
                            "HealthTimeoutSeconds");

    public static final Setting<Integer> HEALTHY_COUNT =
            number("health.healthyCount", 2, 10)
                    .standard(2)
                    .in("checks")
                    .means("Good answers in a row until a task gets calls.", 2, "HealthyCount");

    public static final Setting<Integer> UNHEALTHY_COUNT =
            number("health.unhealthyCount", 2, 10)
                    .standard(2)
                    .in("checks")
                    .means("Bad answers in a row until a task is replaced.", 3, "UnhealthyCount");

    public static final Setting<Integer> HEALTH_GRACE =
            number("health.grace", 0, 900)
                    .standard(60)
                    .in("seconds")
                    .means(
                            "Time after a task's start in which failed checks do not count.",
                            60,
                            "HealthGraceSeconds");

    public static final List<Setting<?>> ALL =
            List.of(
                    HEALTH_PATH,
                    HEALTH_INTERVAL,
                    HEALTH_TIMEOUT,
                    HEALTHY_COUNT,
                    UNHEALTHY_COUNT,
                    HEALTH_GRACE);

    private HealthSettings() {}
}
