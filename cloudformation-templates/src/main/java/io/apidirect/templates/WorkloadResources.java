package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Literal;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Adds workers and schedules to the service template. Each copies its part of {@code
 * workloads.yaml}, and gets a task definition made from the service's own, so that image,
 * variables, secrets and roles are those of the service.
 */
final class WorkloadResources {

    private static final String NAME_MARK = "@name@";
    private static final Mapping PARTS =
            TemplateReader.read(TemplateFile.text("workloads")).mapping("Resources");
    private static final List<String> CONTAINER = List.of("ContainerDefinitions", "0");

    private final Mapping service;
    private final Map<String, TemplateValue> resources;

    private WorkloadResources(Mapping service) {
        this.service = service;
        resources = new LinkedHashMap<>(service.mapping("Resources").entries());
    }

    /** {@code service} with {@code workloads}, in their order. */
    static Mapping added(Mapping service, List<? extends Workload> workloads) {
        var all = new WorkloadResources(service);
        workloads.forEach(all::add);
        if (workloads.stream().anyMatch(it -> it instanceof Workload.Schedule)) {
            all.resources.put("ScheduleRole", PARTS.mapping("ScheduleRole"));
        }
        return service.with("Resources", new Mapping(all.resources));
    }

    private void add(Workload workload) {
        var id = LogicalIds.of(workload.name());
        var part =
                switch (workload) {
                    case Workload.Worker worker -> worker(worker, id);
                    case Workload.Schedule schedule -> schedule(schedule, id);
                };
        resources.put(id + "Task", taskDefinition(workload));
        resources.put(id + kind(workload), named(part, workload.name()));
    }

    private static String kind(Workload workload) {
        return workload instanceof Workload.Worker ? "Worker" : "Schedule";
    }

    private static TemplateValue worker(Workload.Worker worker, String id) {
        return properties(
                PARTS.mapping("Worker"),
                it ->
                        it.with("TaskDefinition", new Function("Ref", new Text(id + "Task")))
                                .with("DesiredCount", number(worker.count())));
    }

    private static TemplateValue schedule(Workload.Schedule schedule, String id) {
        var started =
                TemplateValue.changed(
                        PARTS.mapping("Schedule"),
                        List.of("Properties", "Target", "EcsParameters", "TaskDefinitionArn"),
                        _ -> new Function("Ref", new Text(id + "Task")));
        return properties(
                started,
                it ->
                        it.with("ScheduleExpression", new Text(schedule.expression()))
                                .with("ScheduleExpressionTimezone", new Text(schedule.timezone()))
                                .with("State", new Text(state(schedule))));
    }

    private static String state(Workload.Schedule schedule) {
        return schedule.isEnabled() ? "ENABLED" : "DISABLED";
    }

    private TemplateValue taskDefinition(Workload workload) {
        var definition = service.mapping("Resources").mapping("TaskDefinition");
        var described =
                TemplateValue.changed(
                        definition,
                        List.of("Metadata", "apidirect", "description"),
                        _ -> new Text("What one task of " + workload.name() + " is made of"));
        return properties(described, it -> sized(it, workload));
    }

    private static Mapping sized(Mapping properties, Workload workload) {
        var family = new Function("Sub", new Text("${AWS::StackName}-" + workload.name()));
        var sized =
                properties
                        .with("Family", family)
                        .with("Cpu", new Text(String.valueOf(workload.cpuUnits())))
                        .with("Memory", new Text(String.valueOf(workload.memoryMiB())));
        return (Mapping)
                TemplateValue.changed(sized, CONTAINER, it -> container((Mapping) it, workload));
    }

    /** Nobody calls it, so it has no port, and nobody asks how it is. */
    private static TemplateValue container(Mapping container, Workload workload) {
        var command = workload.command().stream().map(Text::new).toList();
        return TemplateValue.changed(
                container
                        .without("PortMappings")
                        .without("HealthCheck")
                        .with("Command", new Sequence(new ArrayList<>(command))),
                List.of("LogConfiguration", "Options", "awslogs-stream-prefix"),
                _ -> new Text(workload.name()));
    }

    private static TemplateValue properties(TemplateValue resource, UnaryOperator<Mapping> change) {
        return TemplateValue.changed(
                resource, List.of("Properties"), it -> change.apply((Mapping) it));
    }

    private static Literal number(int value) {
        return new Literal(String.valueOf(value));
    }

    /** The part with the workload's name where people read it. */
    private static TemplateValue named(TemplateValue value, String name) {
        return switch (value) {
            case Text(String text) -> new Text(text.replace(NAME_MARK, name));
            case Literal literal -> literal;
            case Sequence list ->
                    new Sequence(list.items().stream().map(it -> named(it, name)).toList());
            case Mapping mapping -> {
                var entries = new LinkedHashMap<String, TemplateValue>();
                mapping.entries().forEach((key, it) -> entries.put(key, named(it, name)));
                yield new Mapping(entries);
            }
            case Function(String function, TemplateValue argument) ->
                    new Function(function, named(argument, name));
        };
    }
}
