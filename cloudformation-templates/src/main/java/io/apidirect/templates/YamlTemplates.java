package io.apidirect.templates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Digests;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.RenderedTemplate.Resource;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.StatefulTypes;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.templates.TemplateValue.Mapping;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders the checked-in YAML. Stateless after construction and safe to share. */
public final class YamlTemplates implements Templates {

    /** What CloudFormation takes as a template in a request. */
    private static final int LARGEST_BODY = 51_200;

    private final Map<Layer, Mapping> templates = new EnumMap<>(Layer.class);

    public YamlTemplates() {
        for (var layer : Layer.values()) {
            templates.put(layer, TemplateReader.read(TemplateFile.text(layer.slug())));
        }
    }

    /**
     * @throws RuleBroken {@code SETTINGS_ARE_VALID} with every setting that no template can carry
     */
    @Override
    public RenderedTemplate render(Layer layer, ServiceSettings settings, LayerOutputs outputs) {
        SettingsCheck.require(settings);
        var template = Expansion.of(layer, the(layer), settings);
        var parameters = parameters(layer, template, settings, outputs);
        var body = TemplateWriter.write(template);
        requireSize(body, layer, settings.address());
        return new RenderedTemplate(
                layer,
                body,
                parameters.known(),
                parameters.awaited(),
                resources(template, resolution(layer, template, settings, parameters)),
                settings.app().tags(),
                Digests.sha256(body));
    }

    private ParameterValues parameters(
            Layer layer, Mapping template, ServiceSettings settings, LayerOutputs outputs) {
        return LayerParameters.of(
                layer,
                template.mapping("Parameters").entries().keySet(),
                upstream -> outputsOf(upstream, settings, outputs),
                settings,
                outputs);
    }

    /** The outputs that the layer has with these settings; some depend on conditions. */
    private Set<String> outputsOf(Layer layer, ServiceSettings settings, LayerOutputs outputs) {
        var template = the(layer);
        var parameters = parameters(layer, template, settings, outputs);
        var resolution = resolution(layer, template, settings, parameters);
        return template.mapping("Outputs").entries().entrySet().stream()
                .filter(it -> resolution.isWanted((Mapping) it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Resolution resolution(
            Layer layer, Mapping template, ServiceSettings settings, ParameterValues parameters) {
        var known = new HashMap<>(parameters.known());
        known.putAll(pseudoParameters(layer, settings));
        parameters.awaited().stream()
                .filter(name -> isOptional(template, name))
                .forEach(name -> known.put(name, "{" + name + "}"));
        return new Resolution(template, known);
    }

    /** Its default says that it is not there, and it will be. */
    private static boolean isOptional(Mapping template, String parameter) {
        return template.mapping("Parameters").mapping(parameter).entries().get("Default")
                        instanceof TemplateValue.Text(String value)
                && value.isEmpty();
    }

    private Mapping the(Layer layer) {
        var template = templates.get(layer);
        if (template == null) {
            throw new IllegalStateException("no template for " + layer);
        }
        return template;
    }

    private static void requireSize(String body, Layer layer, EnvironmentAddress address) {
        var size = body.getBytes(UTF_8).length;
        if (size > LARGEST_BODY) {
            throw new RuleBroken(
                    DeploymentRule.SETTINGS_ARE_VALID,
                    "The %s template of %s would have %,d bytes and CloudFormation takes %,d. Make the variables shorter: large values belong into a file of the source or into a secret."
                            .formatted(layer.slug(), address, size, LARGEST_BODY));
        }
    }

    private static Map<String, String> pseudoParameters(Layer layer, ServiceSettings settings) {
        return Map.of(
                "AWS::AccountId", settings.account(),
                "AWS::Partition", "aws",
                "AWS::Region", settings.address().region(),
                "AWS::StackName", settings.address().stackName(layer),
                "AWS::URLSuffix", "amazonaws.com");
    }

    private static List<Resource> resources(Mapping template, Resolution resolution) {
        return template.mapping("Resources").entries().entrySet().stream()
                .filter(it -> resolution.isWanted((Mapping) it.getValue()))
                .map(it -> resource(it.getKey(), (Mapping) it.getValue(), resolution))
                .toList();
    }

    private static Resource resource(String logicalId, Mapping resource, Resolution resolution) {
        var type = resource.text("Type");
        var properties = (Mapping) resolution.resolve(resource.mapping("Properties")).orElseThrow();
        return new Resource(
                logicalId,
                type,
                resource.mapping("Metadata").mapping("apidirect").text("description"),
                StatefulTypes.isStateful(type),
                PropertyLines.of(properties));
    }
}
