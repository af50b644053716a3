package io.apidirect.simulator.aws.cloudformation.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.template.References;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Accepts a template as AWS does: not too large, only known types, only attributes they have. */
record TemplateAcceptance(ResourceTypes types) {

    private static final int LARGEST_BODY = 51_200;
    private static final int MOST_RESOURCES = 500;

    Template accept(String text) {
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
}
