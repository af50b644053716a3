package io.apidirect.templates;

import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits the parsed service template to what parameters cannot carry: variables and secrets. */
final class ServiceTemplate {

    private static final List<String> CONTAINER =
            List.of("Resources", "TaskDefinition", "Properties", "ContainerDefinitions", "0");
    private static final List<String> VARIABLES = plus(CONTAINER, "Environment");
    private static final List<String> SECRETS = plus(CONTAINER, "Secrets");
    private static final List<String> START_PERMISSIONS =
            List.of(
                    "Resources",
                    "StartRole",
                    "Properties",
                    "Policies",
                    "0",
                    "PolicyDocument",
                    "Statement");

    private ServiceTemplate() {}

    static Mapping fitted(Mapping template, ServiceSettings settings) {
        TemplateValue service = withVariables(template, settings.variables());
        if (!settings.secretArns().isEmpty()) {
            service = withSecrets(service, settings.secretArns());
        }
        if (settings.app().build().dockerfile().isPresent()) {
            service = withoutOwnCheck(service);
        }
        return (Mapping) service;
    }

    private static TemplateValue withVariables(
            TemplateValue template, Map<String, String> variables) {
        return TemplateValue.changed(
                template, VARIABLES, it -> ((Sequence) it).plus(pairs(variables, "Value")));
    }

    /** An image that we did not make need not hold Python; the load balancer checks it anyhow. */
    private static TemplateValue withoutOwnCheck(TemplateValue template) {
        return TemplateValue.changed(
                template, CONTAINER, it -> ((Mapping) it).without("HealthCheck"));
    }

    private static TemplateValue withSecrets(TemplateValue template, Map<String, String> arns) {
        var injected =
                TemplateValue.changed(
                        template,
                        SECRETS,
                        it -> withAndWithoutDatabase(it, pairs(arns, "ValueFrom")));
        return TemplateValue.changed(
                injected,
                START_PERMISSIONS,
                it -> ((Sequence) it).plus(List.of(permissionToRead(arns))));
    }

    /** The template's own choice is between the secrets of a database and none. */
    private static TemplateValue withAndWithoutDatabase(
            TemplateValue choice, List<TemplateValue> secrets) {
        return choice instanceof Function(String name, Sequence(var items))
                        && items.get(1) instanceof Sequence ofDatabase
                ? new Function(
                        name,
                        new Sequence(
                                List.of(
                                        items.getFirst(),
                                        ofDatabase.plus(secrets),
                                        new Sequence(secrets))))
                : new Sequence(secrets);
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
