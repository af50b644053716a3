package io.apidirect.templates;

import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds variables and secrets to the parsed service template; parameters carry no such lists. */
final class ServiceLists {

    private static final List<String> CONTAINER =
            List.of("Resources", "TaskDefinition", "Properties", "ContainerDefinitions", "0");
    private static final List<String> VARIABLES = plus(CONTAINER, "Environment");
    private static final List<String> START_PERMISSIONS =
            List.of(
                    "Resources",
                    "StartRole",
                    "Properties",
                    "Policies",
                    "0",
                    "PolicyDocument",
                    "Statement");

    private ServiceLists() {}

    static Mapping added(Mapping template, ServiceSettings settings) {
        var withVariables =
                TemplateValue.changed(
                        template,
                        VARIABLES,
                        it -> ((Sequence) it).plus(pairs(settings.variables(), "Value")));
        return (Mapping)
                (settings.secretArns().isEmpty()
                        ? withVariables
                        : withSecrets(withVariables, settings.secretArns()));
    }

    private static TemplateValue withSecrets(TemplateValue template, Map<String, String> arns) {
        var secrets = new Sequence(pairs(arns, "ValueFrom"));
        var injected =
                TemplateValue.changed(
                        template, CONTAINER, it -> ((Mapping) it).with("Secrets", secrets));
        return TemplateValue.changed(
                injected,
                START_PERMISSIONS,
                it -> ((Sequence) it).plus(List.of(permissionToRead(arns))));
    }

    private static Mapping permissionToRead(Map<String, String> arns) {
        var resources = arns.values().stream().sorted().distinct().map(Text::new).toList();
        var statement = new LinkedHashMap<String, TemplateValue>();
        statement.put("Sid", new Text("ReadSecrets"));
        statement.put("Effect", new Text("Allow"));
        statement.put("Action", new Text("secretsmanager:GetSecretValue"));
        statement.put("Resource", new Sequence(new ArrayList<>(resources)));
        return new Mapping(statement);
    }

    /** Sorted by name, so that equal settings give equal templates. */
    private static List<TemplateValue> pairs(Map<String, String> entries, String valueKey) {
        var pairs = new ArrayList<TemplateValue>();
        new TreeMap<>(entries)
                .forEach(
                        (name, value) -> {
                            var pair = new LinkedHashMap<String, TemplateValue>();
                            pair.put("Name", new Text(name));
                            pair.put(valueKey, new Text(value));
                            pairs.add(new Mapping(pair));
                        });
        return pairs;
    }

    private static List<String> plus(List<String> path, String key) {
        var longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }
}
