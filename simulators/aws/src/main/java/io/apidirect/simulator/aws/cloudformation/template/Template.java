package io.apidirect.simulator.aws.cloudformation.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A template that is well formed: every reference in it leads somewhere and nothing goes in a
 * circle. Maps keep the order of the text.
 */
public record Template(
        ObjectNode tree,
        Optional<String> description,
        Map<String, ParameterDeclaration> parameters,
        ObjectNode mappings,
        ObjectNode conditions,
        Map<String, ResourceDeclaration> resources,
        Map<String, OutputDeclaration> outputs) {

    public Template {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** Reads YAML or JSON; refuses what AWS refuses, in its words. */
    public static Template parse(String text) {
        Template template = TemplateReader.read(TemplateSyntax.parse(text));
        TemplateRules.check(template);
        return template;
    }

    /** The parameter of that name, which is known to be declared. */
    public ParameterDeclaration parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalStateException("No parameter " + name + "."));
    }

    /** The resource of that name, which is known to be declared. */
    public ResourceDeclaration resource(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId))
                .orElseThrow(() -> new IllegalStateException("No resource " + logicalId + "."));
    }
}
