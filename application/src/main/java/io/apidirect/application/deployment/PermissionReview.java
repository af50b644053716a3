package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.permission.Permission;
import io.apidirect.domain.permission.PermissionChange;
import io.apidirect.domain.permission.Permissions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a change would allow from now on, or no longer. */
@Errand
public class PermissionReview {

    private final Templates templates;

    @Inject
    public PermissionReview(Templates templates) {
        this.templates = templates;
    }

    /** Where nothing stands, everything is allowed newly. */
    List<PermissionChange> changes(PlanBasis basis) {
        return PermissionChange.between(allowed(standing(basis)), allowed(wanted(basis)));
    }

    private Stream<RenderedTemplate> wanted(PlanBasis basis) {
        var settings = basis.settings();
        return settings.layers().stream()
                .sorted()
                .map(layer -> templates.render(layer, settings, basis.outputs()));
    }

    private Stream<RenderedTemplate> standing(PlanBasis basis) {
        return basis.digests().keySet().stream()
                .sorted()
                .flatMap(layer -> standing(layer, basis).stream());
    }

    /**
     * A deployment that failed leaves some layers as the release before made them: what stands is
     * known by its digest, and taken from the newest settings where the templates are newer.
     */
    private Optional<RenderedTemplate> standing(Layer layer, PlanBasis basis) {
        var candidates =
                Stream.concat(basis.serving().stream(), basis.before().stream())
                        .map(settings -> rendered(layer, settings, basis))
                        .toList();
        var digest = basis.digests().get(layer);
        return candidates.stream()
                .filter(template -> template.digest().equals(digest))
                .findFirst()
                .or(() -> candidates.stream().reduce((_, newest) -> newest));
    }

    private RenderedTemplate rendered(Layer layer, ServiceSettings settings, PlanBasis basis) {
        return templates.render(layer, settings, basis.outputs());
    }

    private static List<Permission> allowed(Stream<RenderedTemplate> templates) {
        return Permissions.of(templates.flatMap(template -> template.grantors().stream()).toList());
    }
}
