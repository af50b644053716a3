package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import io.apidirect.templates.Workload.Schedule;
import io.apidirect.templates.Workload.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checked-in templates as tests look at them. */
record CheckedIn(String name, String text, Mapping template) {

    static final List<String> LAYERS = List.of("network", "build", "data", "service", "monitoring");

    static CheckedIn of(String name) {
        var text = TemplateFile.text(name);
        return new CheckedIn(name, text, TemplateReader.read(text));
    }

    static List<CheckedIn> all() {
        var checkedIn =
                Stream.concat(Stream.of("account-link"), LAYERS.stream()).map(CheckedIn::of);
        return Stream.concat(checkedIn, expanded()).toList();
    }

    /** The layers with lists of settings, as the renderer hands them on. */
    private static Stream<CheckedIn> expanded() {
        var callers = List.of("10.0.0.0/8", "192.0.2.0/24");
        return Stream.of(
                withWorkloads(),
                rendered(
                        "network-with-callers",
                        ListedSettings.calledFrom(of("network").template(), callers)),
                rendered(
                        "data-with-parameters",
                        ListedSettings.tuned(of("data").template(), Map.of("work_mem", "8192"))),
                rendered(
                        "monitoring-with-patterns",
                        ListedSettings.counting(
                                of("monitoring").template(), Map.of("slow-query", "?slow"))));
    }

    private static CheckedIn rendered(String name, Mapping template) {
        return new CheckedIn(name, TemplateWriter.write(template), template);
    }

    /** The service template as the renderer hands it on for a worker and a schedule. */
    static CheckedIn withWorkloads() {
        var workloads =
                List.of(
                        new Worker("send-mail", List.of("python", "-m", "mail"), 256, 512, 2),
                        new Schedule(
                                "tidy-up",
                                List.of("python", "tidy.py"),
                                512,
                                1024,
                                "cron(0 4 * * ? *)",
                                "Europe/Berlin",
                                false));
        var template = WorkloadResources.added(of("service").template(), workloads);
        return rendered("service-with-workloads", template);
    }

    static CheckedIn accountLink() {
        return of("account-link");
    }

    Map<String, TemplateValue> resources() {
        return template.mapping("Resources").entries();
    }

    Mapping resource(String logicalId) {
        return template.mapping("Resources").mapping(logicalId);
    }

    /** Every function within {@code value}, the outermost first. */
    static Stream<Function> functions(TemplateValue value) {
        return switch (value) {
            case Function function ->
                    Stream.concat(Stream.of(function), functions(function.argument()));
            case Mapping mapping ->
                    mapping.entries().values().stream().flatMap(it -> functions(it));
            case Sequence list -> list.items().stream().flatMap(it -> functions(it));
            default -> Stream.empty();
        };
    }

    /** A text, or each text of a list. */
    static List<String> texts(TemplateValue value) {
        return switch (value) {
            case Text(String text) -> List.of(text);
            case Sequence list -> list.items().stream().flatMap(it -> texts(it).stream()).toList();
            default -> List.of();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
