package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.of;
import static io.apidirect.domain.settings.Describing.text;

import java.util.List;

/** What is written down and watched. */
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

    static final List<Setting<?>> ALL =
            List.of(LOG_RETENTION, CONTAINER_INSIGHTS, MONITORING, DASHBOARD, ALARM_EMAIL);

    private OperationSettings() {}
}
