package io.apidirect.templates;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes into a parsed template what parameters cannot carry because there may be any number of it.
 * Sorted by name, so that equal settings give equal templates.
 */
final class Expansion {

    private static final List<String> CALLERS =
            List.of("Resources", "LoadBalancerSecurityGroup", "Properties", "SecurityGroupIngress");
    private static final List<String> DATABASE_PARAMETERS =
            List.of("Resources", "DatabaseParameters", "Properties", "Parameters");

    private Expansion() {}

    static Mapping of(Layer layer, Mapping template, ServiceSettings settings) {
        return switch (layer) {
            case BUILD -> template;
            case NETWORK -> withCallers(template, settings);
            case DATA -> withParameters(template, settings.app().databaseParameters());
            case SERVICE ->
                    WorkloadResources.added(
                            ServiceTemplate.fitted(template, settings), Workloads.of(settings));
            case MONITORING -> withLogFilters(template, settings.app().logFilters());
        };
    }

    /** Each rule of the template once for each block of addresses. */
    private static Mapping withCallers(Mapping template, ServiceSettings settings) {
        var blocks = settings.values().the(NetworkSettings.ALLOWED_CIDRS);
        return (Mapping)
                TemplateValue.changed(
                        template,
                        CALLERS,
                        rules ->
                                new Sequence(
                                        blocks.stream()
                                                .flatMap(
                                                        block ->
                                                                ((Sequence) rules)
                                                                        .items().stream()
                                                                                .map(
                                                                                        rule ->
                                                                                                from(
                                                                                                        rule,
                                                                                                        block)))
                                                .toList()));
    }

    private static TemplateValue from(TemplateValue rule, String block) {
        return switch (rule) {
            case Mapping mapping -> mapping.with("CidrIp", new Text(block));
            case Function(String name, Sequence(var branches)) ->
                    new Function(
                            name,
                            new Sequence(branches.stream().map(it -> from(it, block)).toList()));
            default -> rule;
        };
    }

    private static Mapping withParameters(Mapping template, Map<String, String> parameters) {
        return (Mapping)
                TemplateValue.changed(
                        template,
                        DATABASE_PARAMETERS,
                        ours -> {
                            var all = new LinkedHashMap<>(((Mapping) ours).entries());
                            new TreeMap<>(parameters)
                                    .forEach((name, value) -> all.put(name, new Text(value)));
                            return new Mapping(all);
                        });
    }

    /** Each is a copy of the filter that counts lines of errors. */
    private static Mapping withLogFilters(Mapping template, Map<String, String> patterns) {
        var resources = new LinkedHashMap<>(template.mapping("Resources").entries());
        var model = template.mapping("Resources").mapping("ErrorLines");
        new TreeMap<>(patterns)
                .forEach(
                        (name, pattern) ->
                                resources.put(name + "Lines", filter(model, name, pattern)));
        return template.with("Resources", new Mapping(resources));
    }

    private static TemplateValue filter(Mapping model, String name, String pattern) {
        var described =
                TemplateValue.changed(
                        model,
                        List.of("Metadata", "apidirect", "description"),
                        _ -> new Text("Counts the lines of the log that match " + name));
        var matching =
                TemplateValue.changed(
                        described, List.of("Properties", "FilterPattern"), _ -> new Text(pattern));
        return TemplateValue.changed(
                matching,
                List.of("Properties", "MetricTransformations", "0", "MetricName"),
                _ -> new Text(name));
    }
}
