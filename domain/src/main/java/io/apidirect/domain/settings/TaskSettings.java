package io.apidirect.domain.settings;

import static io.apidirect.domain.settings.Describing.choice;
import static io.apidirect.domain.settings.Describing.flag;
import static io.apidirect.domain.settings.Describing.number;
import static io.apidirect.domain.settings.Describing.of;

import io.apidirect.domain.settings.Standard.Derived;
import io.apidirect.domain.settings.Standard.PerProfile;
import java.util.List;

/** One task: its size, its port, and how it ends. */
public final class TaskSettings {

    public static final Setting<Integer> CPU =
            of("cpu", Kind.WholeNumber.oneOf(FargateSize.CPUS.toArray(Integer[]::new)))
                    .standard(256, 512, 1024)
                    .in("1/1024 vCPU")
                    .means("Processor share of one task.", 512, "Cpu");

    public static final Setting<Integer> MEMORY =
            number("memory", 512, 122_880)
                    .standard(
                            new Derived(
                                    "the smallest that Fargate offers for cpu",
                                    new PerProfile("512", "1024", "2048"),
                                    CPU,
                                    (cpu, _) -> FargateSize.smallestFor(cpu)))
                    .in("MiB")
                    .means(
                            "Memory of one task, one that Fargate offers for its cpu.",
                            1024,
                            "Memory");

    public static final Setting<String> ARCHITECTURE =
            choice("architecture", "arm64", "x86_64")
                    .standard("arm64")
                    .means(
                            "Processor architecture of tasks and image. arm64 costs about a fifth less.",
                            "arm64",
                            "Architecture");

    public static final Setting<Integer> PORT =
            number("port", 1024, 65_535)
                    .standard(8000)
                    .means(
                            "The port that the application listens on inside its container; passed to it as PORT.",
                            8000,
                            "Port");

    public static final Setting<Integer> EPHEMERAL_STORAGE =
            number("ephemeralStorage", 20, 200)
                    .standard(20)
                    .in("GiB")
                    .means(
                            "Disk of one task, gone with it. 20 are included in the price.",
                            30,
                            "EphemeralStorageGiB");

    public static final Setting<Integer> DRAIN =
            number("shutdown.drain", 0, 3600)
                    .standard(30)
                    .in("seconds")
                    .means(
                            "Time that a leaving task has for the calls it is answering.",
                            30,
                            "DeregistrationDelaySeconds");

    public static final Setting<Integer> STOP =
            number("shutdown.stop", 2, 120)
                    .standard(30)
                    .in("seconds")
                    .means(
                            "Time between the friendly signal to stop (SIGTERM) and the hard one.",
                            30,
                            "StopTimeoutSeconds");

    public static final Setting<Boolean> EXEC =
            flag("debug.exec")
                    .standard(false)
                    .means(
                            "Allows `aws ecs execute-command` into a running task.",
                            true,
                            "ExecEnabled");

    public static final List<Setting<?>> ALL =
            List.of(CPU, MEMORY, ARCHITECTURE, PORT, EPHEMERAL_STORAGE, DRAIN, STOP, EXEC);

    private TaskSettings() {}
}
