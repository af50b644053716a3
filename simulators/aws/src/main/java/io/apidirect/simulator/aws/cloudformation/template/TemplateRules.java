package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The references of a template: all lead somewhere, none in a circle. */
final class TemplateRules {

    private static final Set<String> FUNCTIONS =
            Set.of(
                    "Fn::And",
                    "Fn::Base64",
                    "Fn::Cidr",
                    "Fn::Equals",
                    "Fn::FindInMap",
                    "Fn::GetAZs",
                    "Fn::GetAtt",
                    "Fn::If",
                    "Fn::ImportValue",
                    "Fn::Join",
                    "Fn::Not",
                    "Fn::Or",
                    "Fn::Select",
                    "Fn::Split",
                    "Fn::Sub");

    private TemplateRules() {}

    static void check(Template template) {
        checkDependencies(template);
        template.resources()
                .values()
                .forEach(it -> checkReferences(template, it.properties(), "Resources"));
        template.outputs().values().forEach(it -> checkOutput(template, it));
        checkConditions(template);
        template.resources().values().forEach(it -> checkFunctions(it.properties()));
        Dependencies.of(template).refuseCircle();
    }

    private static void checkDependencies(Template template) {
        Set<String> missing =
                template.resources().values().stream()
                        .flatMap(it -> it.dependsOn().stream())
                        .filter(it -> !template.resources().containsKey(it))
                        .collect(Collectors.toCollection(TreeSet::new));
        refuseUnresolved(missing, "Resources");
    }

    private static void refuseUnresolved(Set<String> missing, String block) {
        if (!missing.isEmpty()) {
            throw Refusal.validation(
                    "Template format error: Unresolved resource dependencies %s in the %s block of the template"
                            .formatted(missing, block));
        }
    }

    private static void checkReferences(Template template, JsonNode node, String block) {
        Set<String> missing = new TreeSet<>();
        References.walk(
                node,
                (name, attribute) -> {
                    if (attribute.isEmpty()) {
                        if (!isKnown(template, name)) {
                            missing.add(name);
                        }
                    } else if (!template.resources().containsKey(name)) {
                        throw Refusal.validation(
                                "Template error: instance of Fn::GetAtt references undefined resource "
                                        + name);
                    }
                });
        refuseUnresolved(missing, block);
    }

    private static boolean isKnown(Template template, String name) {
        return name.startsWith("AWS::")
                || template.parameters().containsKey(name)
                || template.resources().containsKey(name);
    }

    private static void checkOutput(Template template, OutputDeclaration output) {
        checkReferences(template, output.value(), "Outputs");
        checkFunctions(output.value());
        output.condition().ifPresent(it -> requireCondition(template, it, "Outputs"));
    }

    private static void checkConditions(Template template) {
        template.resources()
                .values()
                .forEach(
                        it -> {
                            it.condition()
                                    .ifPresent(
                                            name -> requireCondition(template, name, "Resources"));
                            eachIf(
                                    it.properties(),
                                    name -> requireCondition(template, name, "Resources"));
                        });
        eachCondition(template.conditions(), it -> requireCondition(template, it, "Conditions"));
    }

    private static void requireCondition(Template template, String name, String block) {
        if (!template.conditions().has(name)) {
            throw Refusal.validation(
                    "Template format error: Unresolved condition dependency %s in the %s block of the template"
                            .formatted(name, block));
        }
    }

    private static void eachIf(JsonNode node, Consumer<String> visitor) {
        if (node.has("Fn::If")) {
            visitor.accept(node.path("Fn::If").path(0).asText());
        }
        node.forEach(it -> eachIf(it, visitor));
    }

    private static void eachCondition(JsonNode node, Consumer<String> visitor) {
        if (node.isObject() && node.size() == 1 && node.path("Condition").isTextual()) {
            visitor.accept(node.path("Condition").asText());
        }
        node.forEach(it -> eachCondition(it, visitor));
    }

    private static void checkFunctions(JsonNode node) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(it -> it.startsWith("Fn::") && !FUNCTIONS.contains(it))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw Refusal.validation(
                                    "Template format error: Unrecognized function " + it);
                        });
        node.forEach(TemplateRules::checkFunctions);
    }
}
