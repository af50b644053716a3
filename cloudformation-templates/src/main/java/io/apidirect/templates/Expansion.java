package io.apidirect.templates;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.settings.NetworkSettings;
import io.apidirect.templates.TemplateValue.Mapping;

/** Writes into a layer's template what parameters cannot carry because there may be any number. */
final class Expansion {

    private Expansion() {}

    static Mapping of(Layer layer, Mapping template, ServiceSettings settings) {
        var app = settings.app();
        return switch (layer) {
            case BUILD -> template;
            case NETWORK ->
                    ListedSettings.calledFrom(
                            template, settings.values().the(NetworkSettings.ALLOWED_CIDRS));
            case DATA -> ListedSettings.tuned(template, app.databaseParameters());
            case SERVICE ->
                    WorkloadResources.added(
                            ServiceTemplate.fitted(template, settings), Workloads.of(settings));
            case MONITORING -> ListedSettings.counting(template, app.logFilters());
        };
    }
}
