package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds to a parsed layer the lists of settings that parameters cannot carry. */
final class ListedSettings {

    private static final List<String> CALLERS =
            List.of("Resources", "LoadBalancerSecurityGroup", "Properties", "SecurityGroupIngress");
    private static final List<String> DATABASE_PARAMETERS =
            List.of("Resources", "DatabaseParameters", "Properties", "Parameters");
    private static final List<String> ANYWHERE = List.of("0.0.0.0/0");
    private static final String COUNTED = "ErrorLines";

    private ListedSettings() {}

    /** The network layer, whose load balancer only {@code cidrs} may call. */
    static Mapping calledFrom(Mapping network, List<String> cidrs) {
        if (cidrs.equals(ANYWHERE)) {
            return network;
        }
        return (Mapping) TemplateValue.changed(network, CALLERS, it -> rules((Sequence) it, cidrs));
    }

    private static Sequence rules(Sequence anywhere, List<String> cidrs) {
        var rules =
                cidrs.stream()
                        .flatMap(cidr -> anywhere.items().stream().map(it -> calledFrom(it, cidr)));
        return new Sequence(rules.toList());
    }

    private static TemplateValue calledFrom(TemplateValue rule, String cidr) {
        return switch (rule) {
            case Mapping mapping when mapping.entries().containsKey("CidrIp") ->
                    mapping.with("CidrIp", new Text(cidr))
                            .with(
                                    "Description",
                                    new Text(
                                            mapping.text("Description").replace("anywhere", cidr)));
            case Function(String name, Sequence(var items)) ->
                    new Function(
                            name,
                            new Sequence(items.stream().map(it -> calledFrom(it, cidr)).toList()));
            default -> rule;
        };
    }

    /** The data layer with the user's {@code parameters} of PostgreSQL, which win over ours. */
    static Mapping tuned(Mapping data, Map<String, String> parameters) {
        return (Mapping)
                TemplateValue.changed(
                        data,
                        DATABASE_PARAMETERS,
                        ours -> {
                            var all = new LinkedHashMap<>(((Mapping) ours).entries());
                            new TreeMap<>(parameters)
                                    .forEach((name, value) -> all.put(name, new Text(value)));
                            return new Mapping(all);
                        });
    }

    /** The monitoring layer, which also counts lines that match {@code patterns}, by their name. */
    static Mapping counting(Mapping monitoring, Map<String, String> patterns) {
        var resources = new LinkedHashMap<>(monitoring.mapping("Resources").entries());
        var counted = monitoring.mapping("Resources").mapping(COUNTED);
        new TreeMap<>(patterns)
                .forEach(
                        (name, pattern) -> {
                            var id = LogicalIds.of(name) + "Lines";
                            resources.put(id, filter(counted, id, name, pattern));
                        });
        return monitoring.with("Resources", new Mapping(resources));
    }

    private static TemplateValue filter(Mapping counted, String id, String name, String pattern) {
        var described =
                TemplateValue.changed(
                        counted,
                        List.of("Metadata", "apidirect", "description"),
                        _ -> new Text("Counts the lines of the log that match " + name));
        var matching =
                TemplateValue.changed(
                        described, List.of("Properties", "FilterPattern"), _ -> new Text(pattern));
        return TemplateValue.changed(
                matching,
                List.of("Properties", "MetricTransformations", "0", "MetricName"),
                _ -> new Text(id));
    }
}
