package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks on Fargate: what one is made of, how many run, and where. */
final class TaskMeters {

    private static final BigDecimal UNITS = new BigDecimal(1024);
    private static final BigDecimal INCLUDED_STORAGE = new BigDecimal(20);

    private TaskMeters() {}

    /** The size of a task. */
    private record Size(BigDecimal cpu, BigDecimal memory, BigDecimal storage, boolean isArm) {

        static Size of(StackResource task) {
            return new Size(
                    share(task, "Cpu"),
                    share(task, "Memory"),
                    task.number("EphemeralStorage/SizeInGiB").orElse(INCLUDED_STORAGE),
                    task.has("RuntimePlatform/CpuArchitecture", "ARM64"));
        }

        private static BigDecimal share(StackResource task, String path) {
            return task.number(path).orElse(UNITS).divide(UNITS, 4, RoundingMode.HALF_EVEN);
        }
    }

    static List<Usage> service(StackResource service, Inventory all, Traffic traffic) {
        var usages = new ArrayList<Usage>();
        var tasks = all.tasks(service);
        all.referred(service, "TaskDefinition")
                .map(Size::of)
                .ifPresent(
                        size -> {
                            var onDemand = onDemand(service, tasks);
                            addMachines(usages, size, onDemand, "");
                            addMachines(usages, size, tasks.subtract(onDemand), "SpotUsage-");
                            addStorage(usages, size, tasks);
                        });
        if (all.hasPublicTasks(service)) {
            usages.add(
                    new Usage(
                            "public addresses of the tasks",
                            "AmazonVPC/PublicIPv4:InUseAddress",
                            Traffic.HOURS.multiply(tasks)));
        }
        if (all.service().filter(service::equals).isPresent()) {
            usages.add(
                    new Usage(
                            "log lines taken in",
                            "AmazonCloudWatch/DataProcessing-Bytes",
                            traffic.logGb()));
        }
        return usages;
    }

    /** vCPUs of one task of the service; empty where no size is known. */
    static Optional<BigDecimal> cpu(StackResource service, Inventory all) {
        return all.referred(service, "TaskDefinition").map(Size::of).map(Size::cpu);
    }

    /** The first task is never on Spot; of the others the weights decide. */
    private static BigDecimal onDemand(StackResource service, BigDecimal tasks) {
        var weights = BigDecimal.ZERO;
        var spot = BigDecimal.ZERO;
        for (int i = 0; i < service.items("CapacityProviderStrategy"); i++) {
            var provider = "CapacityProviderStrategy/" + i + "/";
            var weight = service.number(provider + "Weight").orElse(BigDecimal.ZERO);
            weights = weights.add(weight);
            if (service.has(provider + "CapacityProvider", "FARGATE_SPOT")) {
                spot = spot.add(weight);
            }
        }
        if (spot.signum() == 0) {
            return tasks;
        }
        var others = tasks.subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
        return tasks.subtract(others.multiply(spot).divide(weights, 4, RoundingMode.HALF_EVEN));
    }

    private static void addMachines(
            List<Usage> usages, Size size, BigDecimal tasks, String market) {
        if (tasks.signum() > 0) {
            var hours = Traffic.HOURS.multiply(tasks);
            var type = "AmazonECS/" + market + "Fargate-" + (size.isArm() ? "ARM-" : "");
            var where = market.isEmpty() ? "" : " on Spot";
            usages.add(
                    new Usage(
                            "vCPU" + where,
                            type + "vCPU-Hours:perCPU",
                            hours.multiply(size.cpu())));
            usages.add(
                    new Usage("memory" + where, type + "GB-Hours", hours.multiply(size.memory())));
        }
    }

    private static void addStorage(List<Usage> usages, Size size, BigDecimal tasks) {
        var more = size.storage().subtract(INCLUDED_STORAGE);
        if (more.signum() > 0) {
            usages.add(
                    new Usage(
                            "storage beyond 20 GiB",
                            "AmazonECS/Fargate-EphemeralStorage-GB-Hours",
                            Traffic.HOURS.multiply(tasks).multiply(more)));
        }
    }
}
