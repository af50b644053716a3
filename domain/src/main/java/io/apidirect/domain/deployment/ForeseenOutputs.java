package io.apidirect.domain.deployment;

import io.apidirect.domain.deployment.ResourceChange.PropertyChange;
import io.apidirect.domain.settings.DatabaseSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a layer upstream will put out once this plan has made or changed it, so that CloudFormation
 * can be asked about a layer that stands already: its conditions shall be as they will be. The
 * stand-ins have the form that the template demands, and people read {@code {DatabaseEndpoint}}
 * instead of them.
 */
public final class ForeseenOutputs {

    private final RenderedTemplate template;
    private final Map<String, String> standIns;

    private ForeseenOutputs(RenderedTemplate template, Map<String, String> standIns) {
        this.template = template;
        this.standIns = standIns;
    }

    /** For what {@code template} awaits; a value that the settings decide is that value. */
    public static ForeseenOutputs of(RenderedTemplate template, ServiceSettings settings) {
        var standIns = new TreeMap<String, String>();
        template.awaited()
                .forEach(it -> standIn(it, settings).ifPresent(value -> standIns.put(it, value)));
        return new ForeseenOutputs(template, standIns);
    }

    private static Optional<String> standIn(String name, ServiceSettings settings) {
        var place = settings.address().region() + ":" + settings.account();
        return switch (name) {
            case "DatabaseSecretArn" ->
                    Optional.of(
                            "arn:aws:secretsmanager:%s:secret:%s-to-come".formatted(place, name));
            case "DatabaseKeyArn" -> Optional.of("arn:aws:kms:%s:key/%s".formatted(place, name));
            case "DatabaseEndpoint", "DatabaseIdentifier", "ReplicaEndpoint" ->
                    Optional.of(name + "-to-come");
            case "DatabaseName" -> settings.values().text(DatabaseSettings.NAME);
            case "NamespaceId" -> Optional.of("ns-namespaceidtocome");
            case "TargetGroupFullName", "AlternateTargetGroupFullName" ->
                    Optional.of("targetgroup/%s/0".formatted(name));
            default -> Optional.empty();
        };
    }

    /** The template with stand-ins among its parameters; it is asked about and never deployed. */
    public RenderedTemplate filled() {
        var parameters = new LinkedHashMap<>(standIns);
        parameters.putAll(template.parameters());
        return new RenderedTemplate(
                template.layer(),
                template.body(),
                parameters,
                template.awaited(),
                template.resources(),
                template.tags(),
                template.bodyDigest());
    }

    /** The change as people read it. */
    public LayerChange named(LayerChange change) {
        return standIns.isEmpty()
                ? change
                : change.withResources(change.resources().stream().map(this::named).toList());
    }

    private ResourceChange named(ResourceChange change) {
        return new ResourceChange(
                change.logicalId(),
                change.type(),
                change.action(),
                change.description(),
                change.losesData(),
                change.properties().stream()
                        .map(it -> new PropertyChange(it.path(), it.before(), named(it.after())))
                        .toList());
    }

    private @Nullable String named(@Nullable String value) {
        var text = value;
        for (var standIn : standIns.entrySet()) {
            text =
                    text == null || standIn.getKey().equals("DatabaseName")
                            ? text
                            : text.replace(standIn.getValue(), "{" + standIn.getKey() + "}");
        }
        return text;
    }
}
