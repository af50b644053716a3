package io.apidirect.simulator.aws.cloudformation.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a stack was asked to be.
 *
 * @param templateText as given, valid
 * @param parameters complete, in the order of the template
 */
public record StackDefinition(
        String templateText,
        Map<String, String> parameters,
        Map<String, String> tags,
        Set<String> capabilities) {

    public StackDefinition {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        capabilities = Set.copyOf(capabilities);
    }

    /** The template, read again from its text. */
    @JsonIgnore
    public Template template() {
        return Template.parse(templateText);
    }
}
