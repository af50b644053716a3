package io.apidirect.application.deployment;

import io.apidirect.application.cost.KnownPrices;
import io.apidirect.application.shared.Errand;
import io.apidirect.domain.cost.Advice;
import io.apidirect.domain.cost.CostEstimate;
import io.apidirect.domain.cost.CostForecast;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.StackResource;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import io.apidirect.domain.shared.RuleBroken;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what an environment costs by list prices, before a change and as it stands. */
@Errand
public class EstimateCost {

    private final ShowRunningEnvironment environments;
    private final Templates templates;
    private final KnownPrices prices;

    @Inject
    public EstimateCost(
            ShowRunningEnvironment environments, Templates templates, KnownPrices prices) {
        this.environments = environments;
        this.templates = templates;
        this.prices = prices;
    }

    /** What stands, and how to pay less for it. */
    public record Standing(CostEstimate estimate, List<Advice> advice) {}

    /**
     * @throws RuleBroken if nothing was ever deployed in it, or no prices of its region are known
     */
    public Standing standing(ShowRunningEnvironment.Query query) {
        var environment = environments.show(query).stands();
        var settings =
                environment
                        .standing()
                        .filter(_ -> environment.isStanding())
                        .orElseThrow(() -> nothingStands(query));
        var list = prices(settings).orElseThrow(() -> noPrices(settings.address().region()));
        var resources = resources(settings, environment.digests().keySet(), environment.outputs());
        return new Standing(CostEstimate.of(list, resources), Advice.on(list, resources));
    }

    /** Empty where no prices of the region are known. */
    Optional<CostForecast> forecast(PlanBasis basis) {
        var wanted = basis.settings();
        return prices(wanted).map(list -> forecast(list, wanted, basis));
    }

    private Optional<PriceList> prices(ServiceSettings settings) {
        var address = settings.address();
        return prices.find(new KnownPrices.Query(address.organization(), address.region()));
    }

    private CostForecast forecast(PriceList list, ServiceSettings wanted, PlanBasis basis) {
        var planned = resources(wanted, wanted.layers(), basis.outputs());
        var standing =
                basis.before()
                        .map(it -> resources(it, basis.digests().keySet(), basis.outputs()))
                        .map(it -> CostEstimate.of(list, it).total())
                        .orElse(BigDecimal.ZERO);
        return new CostForecast(CostEstimate.of(list, planned), standing);
    }

    private List<StackResource> resources(
            ServiceSettings settings, Collection<Layer> layers, LayerOutputs outputs) {
        return layers.stream()
                .sorted()
                .map(layer -> templates.render(layer, settings, outputs))
                .flatMap(template -> template.stackResources().stream())
                .toList();
    }

    private static RuleBroken nothingStands(ShowRunningEnvironment.Query query) {
        return new RuleBroken(
                DeploymentRule.ENVIRONMENT_IS_RUNNING,
                "Nothing is deployed in '%s'.".formatted(query.environment().environment()));
    }

    private static RuleBroken noPrices(String region) {
        return new RuleBroken(
                DeploymentRule.PRICES_ARE_KNOWN, "No prices of %s are known.".formatted(region));
    }
}
