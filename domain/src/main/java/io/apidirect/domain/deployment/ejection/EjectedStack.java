package io.apidirect.domain.deployment.ejection;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A stack as somebody makes it by hand.
 *
 * @param template rendered as if no other stack stood: what they give out is awaited
 * @param wires where each awaited parameter comes from
 * @param digest of the template with what the other stacks give out now
 */
record EjectedStack(String name, RenderedTemplate template, List<Wire> wires, String digest) {

    /** A parameter that is the output of another stack, and what is put behind it. */
    record Wire(String parameter, String stack, String output, String suffix) {}

    static EjectedStack of(
            Layer layer, ServiceSettings settings, Templates templates, LayerOutputs outputs) {
        var alone = templates.render(layer, settings, LayerOutputs.NONE);
        var among = templates.render(layer, settings, outputs);
        // What the other stack stands without is left to the parameter's default.
        var wires =
                alone.awaited().stream()
                        .filter(among.parameters()::containsKey)
                        .sorted()
                        .flatMap(it -> wire(it, layer, settings, outputs).stream())
                        .toList();
        return new EjectedStack(settings.address().stackName(layer), alone, wires, among.digest());
    }

    private static Optional<Wire> wire(
            String parameter, Layer layer, ServiceSettings settings, LayerOutputs outputs) {
        if (parameter.equals("ImageUri")) {
            return Optional.of(
                    new Wire(
                            parameter,
                            settings.address().stackName(Layer.BUILD),
                            "RepositoryUri",
                            ":$image"));
        }
        return layer.upstream().stream()
                .filter(it -> outputs.of(it).containsKey(parameter))
                .findFirst()
                .map(it -> settings.address().stackName(it))
                .map(stack -> new Wire(parameter, stack, parameter, ""));
    }

    String templatePath() {
        return "templates/" + template.layer().slug() + ".yaml";
    }

    String parametersPath() {
        return "parameters/" + template.layer().slug() + ".txt";
    }

    /** A line for each parameter that no other stack gives. */
    String parameters() {
        return new TreeMap<>(template.parameters())
                .entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
