package io.apidirect.templates;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.TaskSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The workers and schedules of an environment, each with the size of the API where it names none.
 */
final class Workloads {

    private Workloads() {}

    static List<Workload> of(ServiceSettings settings) {
        var workloads = new ArrayList<Workload>();
        new TreeMap<>(settings.app().workers())
                .forEach((name, worker) -> workloads.add(worker(name, worker, settings)));
        new TreeMap<>(settings.app().schedules())
                .forEach((name, schedule) -> workloads.add(schedule(name, schedule, settings)));
        return workloads;
    }

    private static Workload worker(
            String name, AppSettings.Worker worker, ServiceSettings settings) {
        var size = size(worker.sizing(), settings);
        return new Workload.Worker(
                name, words(worker.command()), size.cpuUnits(), size.memoryMiB(), worker.count());
    }

    private static Workload schedule(
            String name, AppSettings.Schedule schedule, ServiceSettings settings) {
        var size = size(schedule.sizing(), settings);
        return new Workload.Schedule(
                name,
                words(schedule.command()),
                size.cpuUnits(),
                size.memoryMiB(),
                schedule.schedule(),
                schedule.timezone(),
                schedule.isEnabled());
    }

    private static AppSettings.Sizing size(
            Optional<AppSettings.Sizing> own, ServiceSettings settings) {
        return own.orElseGet(
                () ->
                        new AppSettings.Sizing(
                                settings.values().the(TaskSettings.CPU),
                                settings.values().the(TaskSettings.MEMORY)));
    }

    /** A shell runs the line, so that variables and quotes mean what people expect. */
    private static List<String> words(String command) {
        return List.of("sh", "-c", command);
    }
}
