package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;

import java.util.List;

/** How a new release takes over from the one before. */
public final class TakeoverSettings {

    public static final Setting<String> STRATEGY =
            choice("deployment.strategy", "rolling", "blue-green", "canary")
                    .standard("rolling")
                    .means(
                            "How a new release takes over: rolling (task by task), blue-green (all at once, the old one kept for a while), canary (a small share of calls first).",
                            "canary",
                            "Strategy");

    public static final Setting<Integer> CANARY =
            number("deployment.canaryPercent", 1, 99)
                    .standard(10)
                    .in("percent of calls")
                    .means(
                            "What the new release gets first, with the canary strategy.",
                            10,
                            "CanaryPercent");

    public static final Setting<Integer> BAKE =
            number("deployment.bakeMinutes", 0, 1440)
                    .standard(5)
                    .in("minutes")
                    .means(
                            "How long the release before is kept ready, with blue-green and canary.",
                            5,
                            "BakeMinutes");

    public static final Setting<Integer> MINIMUM_HEALTHY =
            number("deployment.minimumHealthyPercent", 0, 100)
                    .standard(100)
                    .in("percent of tasks")
                    .means(
                            "What must stay healthy while a release takes over.",
                            100,
                            "MinimumHealthyPercent");

    public static final Setting<Integer> MAXIMUM_PERCENT =
            number("deployment.maximumPercent", 100, 400)
                    .standard(200)
                    .in("percent of tasks")
                    .means(
                            "What may run at most while a release takes over.",
                            200,
                            "MaximumPercent");

    public static final Setting<Boolean> ROLLBACK_ALARMS =
            flag("deployment.rollbackAlarms")
                    .standard(false, true, true)
                    .means(
                            "Whether errors of the new release, seen by an alarm, bring the one before back.",
                            true,
                            "RollbackAlarms");

    public static final List<Setting<?>> ALL =
            List.of(STRATEGY, CANARY, BAKE, MINIMUM_HEALTHY, MAXIMUM_PERCENT, ROLLBACK_ALARMS);

    private TakeoverSettings() {}
}
