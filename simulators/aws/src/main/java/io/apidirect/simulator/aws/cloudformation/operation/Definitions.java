package io.apidirect.simulator.aws.cloudformation.operation;

import io.apidirect.simulator.aws.cloudformation.Refusal;
import io.apidirect.simulator.aws.cloudformation.resource.ResourceTypes;
import io.apidirect.simulator.aws.cloudformation.stack.StackDefinition;
import io.apidirect.simulator.aws.cloudformation.template.AssertionRules;
import io.apidirect.simulator.aws.cloudformation.template.Capabilities;
import io.apidirect.simulator.aws.cloudformation.template.ParameterDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.ParameterRules;
import io.apidirect.simulator.aws.cloudformation.template.ResourceDeclaration;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns submissions into definitions, or refuses them as AWS does. */
public record Definitions(ResourceTypes types) {

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
        AssertionRules.check(template, parameters);
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
        return new TemplateAcceptance(types).accept(text);
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
