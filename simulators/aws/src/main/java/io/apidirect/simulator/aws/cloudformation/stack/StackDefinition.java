package io.apidirect.simulator.aws.cloudformation.stack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.apidirect.simulator.aws.cloudformation.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a stack was asked to be.
 *
 * @param templateText as given, valid
 * @param description the template's own
 * @param parameters complete, in the order of the template
 * @param hidden the parameters whose values are never shown
 */
public record StackDefinition(
        String templateText,
        Optional<String> description,
        Map<String, String> parameters,
        Set<String> hidden,
        Map<String, String> tags,
        Set<String> capabilities) {

    public StackDefinition {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        hidden = Set.copyOf(hidden);
        capabilities = Set.copyOf(capabilities);
    }

    /** The parameters as they may be shown. */
    public Map<String, String> shownParameters() {
        Map<String, String> shown = new LinkedHashMap<>(parameters);
        shown.replaceAll((name, value) -> hidden.contains(name) ? "****" : value);
        return shown;
    }

    /** The template, read again from its text. */
    @JsonIgnore
    public Template template() {
        return Template.parse(templateText);
    }
}
