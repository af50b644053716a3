package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;

import io.apidirect.domain.settings.Standard.Derived;
import io.apidirect.domain.settings.Standard.PerProfile;
import java.util.List;

/** How many tasks run, and what makes their number grow. */
public final class ScalingSettings {

    private static final Integer[] TENS = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};

    public static final Setting<Integer> MINIMUM =
            number("scaling.min", 1, 200)
                    .standard(1, 2, 3)
                    .in("tasks")
                    .means("The fewest tasks that run.", 2, "MinTasks");

    public static final Setting<Integer> MAXIMUM =
            number("scaling.max", 1, 200)
                    .standard(
                            new Derived(
                                    "2 in dev, 4 in staging, 10 in prod, or min where that is larger",
                                    new PerProfile("2", "4", "10"),
                                    MINIMUM,
                                    (minimum, usual) ->
                                            String.valueOf(
                                                    Math.max(
                                                            Integer.parseInt(minimum),
                                                            Integer.parseInt(usual)))))
                    .in("tasks")
                    .means("The most tasks that run.", 6, "MaxTasks");

    public static final Setting<Integer> CPU_TARGET =
            number("scaling.cpuTarget", 10, 95)
                    .standard(60)
                    .in("percent")
                    .means(
                            "Tasks are added while their mean processor use is above this.",
                            60,
                            "CpuTargetPercent");

    public static final Setting<Integer> MEMORY_TARGET =
            number("scaling.memoryTarget", 0, 95)
                    .standard(0, 75, 75)
                    .in("percent")
                    .means(
                            "Tasks are added while their mean memory use is above this; 0: memory is not looked at.",
                            75,
                            "MemoryTargetPercent");

    public static final Setting<Integer> REQUESTS_PER_TARGET =
            number("scaling.requestsPerTarget", 0, 1_000_000)
                    .standard(0)
                    .in("requests a minute and task")
                    .means(
                            "Tasks are added while each gets more requests a minute than this; 0: requests are not looked at.",
                            1000,
                            "RequestsPerTarget");

    public static final Setting<Integer> IN_COOLDOWN =
            number("scaling.scaleInCooldown", 0, 3600)
                    .standard(300)
                    .in("seconds")
                    .means(
                            "Rest after tasks were taken away, before more are.",
                            300,
                            "ScaleInCooldownSeconds");

    public static final Setting<Integer> OUT_COOLDOWN =
            number("scaling.scaleOutCooldown", 0, 3600)
                    .standard(60)
                    .in("seconds")
                    .means(
                            "Rest after tasks were added, before more are.",
                            60,
                            "ScaleOutCooldownSeconds");

    public static final Setting<Integer> SPOT =
            of("scaling.spotPercent", Kind.WholeNumber.oneOf(TENS))
                    .standard(0)
                    .in("percent of tasks")
                    .means(
                            "Share of tasks on Fargate Spot: about 70 % cheaper, and AWS may take them away with two minutes' notice.",
                            50, "SpotPercent");

    public static final List<Setting<?>> ALL =
            List.of(
                    MINIMUM,
                    MAXIMUM,
                    CPU_TARGET,
                    MEMORY_TARGET,
                    REQUESTS_PER_TARGET,
                    IN_COOLDOWN,
                    OUT_COOLDOWN,
                    SPOT);

    private ScalingSettings() {}
}
