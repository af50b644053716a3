package io.apidirect.simulator.aws.cloudformation.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.template.Capabilities;
import io.apidirect.simulator.aws.cloudformation.template.ParameterDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.ParameterRules;
import io.apidirect.simulator.aws.cloudformation.template.References;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns submissions into definitions, or refuses them as AWS does. */
public record Definitions(ResourceTypes types) {

    private static final int LARGEST_BODY = 51_200;
    private static final int MOST_RESOURCES = 500;

    /** The definition that the submission asks for, on top of what the stack is now. */
    public StackDefinition define(StackSubmission submission, Optional<StackDefinition> now) {
        String text =
                submission
                        .template()
                        .or(() -> now.map(StackDefinition::templateText))
                        .orElseThrow(
                                () ->
                                        Refusal.validation(
                                                "Either Template URL or Template Body must be specified."));
        Template template = validated(text);
        now.ifPresent(it -> refuseOtherTypes(it.template(), template));
        Map<String, String> parameters =
                ParameterRules.complete(template, given(submission.parameters(), now));
        Capabilities.enforce(template, submission.capabilities());
        return new StackDefinition(
                text,
                template.description(),
                parameters,
                hidden(template),
                submission.tags().or(() -> now.map(StackDefinition::tags)).orElse(Map.of()),
                submission.capabilities());
    }

    private static Set<String> hidden(Template template) {
        return template.parameters().values().stream()
                .filter(ParameterDeclaration::isNoEcho)
                .map(ParameterDeclaration::name)
                .collect(Collectors.toSet());
    }

    /** The template, if AWS would accept it. */
    public Template validated(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw Names.refusal(
                    "templateBody",
                    text.substring(0, 64) + "...",
                    "Member must have length less than or equal to " + LARGEST_BODY);
        }
        Template template = Template.parse(text);
        if (template.resources().size() > MOST_RESOURCES) {
            throw Refusal.validation(
                    "Template format error: Number of resources, %d, is greater than maximum allowed, %d"
                            .formatted(template.resources().size(), MOST_RESOURCES));
        }
        List<String> unknown =
                template.resources().values().stream()
                        .map(ResourceDeclaration::type)
                        .filter(it -> types.find(it).isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.validation(
                    "Template format error: Unrecognized resource types: " + unknown);
        }
        template.resources().values().forEach(it -> checkAttributes(template, it.properties()));
        template.outputs().values().forEach(it -> checkAttributes(template, it.value()));
        return template;
    }

    private void checkAttributes(Template template, JsonNode node) {
        References.attributes(
                node,
                (logicalId, attribute) -> {
                    String type = template.resource(logicalId).type();
                    if (!attribute.equals("*")
                            && !types.the(type).schema().hasAttribute(attribute)) {
                        throw Refusal.validation(
                                "Template error: resource %s does not support attribute type %s in Fn::GetAtt"
                                        .formatted(logicalId, attribute));
                    }
                });
    }

    private static Map<String, String> given(
            Map<String, Optional<String>> parameters, Optional<StackDefinition> now) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) ->
                        value.or(() -> now.map(it -> it.parameters().get(name)))
                                .ifPresentOrElse(
                                        it -> given.put(name, it),
                                        () -> {
                                            throw Refusal.validation(
                                                    "Invalid input for parameter key %s. Cannot specify usePreviousValue as true for a parameter key not in the previous template"
                                                            .formatted(name));
                                        }));
        return given;
    }

    private static void refuseOtherTypes(Template now, Template next) {
        List<String> changed =
                next.resources().values().stream()
                        .filter(it -> now.resources().containsKey(it.logicalId()))
                        .filter(it -> !now.resource(it.logicalId()).type().equals(it.type()))
                        .map(ResourceDeclaration::logicalId)
                        .toList();
        if (!changed.isEmpty()) {
            throw Refusal.validation(
                    "Update of resource type is not permitted. The new template modifies resource type of the following resources: "
                            + changed);
        }
    }
}
