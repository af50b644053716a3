package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.cost.KnownPrices;
import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.cost.InMemoryRefreshedPriceLists;
import io.apidirect.domain.cost.Price;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.SomePrices;
import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.ChangePlanId;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.RenderedTemplate;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Workplace;
import io.apidirect.domain.project.Approval;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.project.Execution;
import io.apidirect.domain.project.Safeguards;
import io.apidirect.domain.shared.PublishedEvents;
import io.apidirect.domain.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateCostTest {

    private final DeploymentScene scene = new DeploymentScene();
    private final ShowRunningEnvironment.Query dev =
            new ShowRunningEnvironment.Query(ADA, DeploymentScene.DEV);

    /** Keys at one dollar each; version n of the settings has n keys in its network. */
    private EstimateCost keys(Function<String, Optional<PriceList>> prices) {
        return new EstimateCost(
                scene.show,
                (layer, settings, _) -> keys(layer, settings),
                new KnownPrices(
                        new SomePrices(prices),
                        new InMemoryRefreshedPriceLists(new PublishedEvents())));
    }

    private static RenderedTemplate keys(Layer layer, ServiceSettings settings) {
        int count =
                layer == Layer.NETWORK
                        ? IntStream.rangeClosed(1, 3)
                                .filter(n -> Deploying.source(n).equals(settings.source()))
                                .sum()
                        : 0;
        var resources =
                IntStream.range(0, count)
                        .mapToObj(
                                n ->
                                        new RenderedTemplate.Resource(
                                                "Key" + n, "AWS::KMS::Key", "", false, Map.of()))
                        .toList();
        return new RenderedTemplate(layer, "", Map.of(), Set.of(), resources, Map.of(), "digest");
    }

    private static Optional<PriceList> dollars(String region) {
        var price =
                new Price(
                        "awskms/KMS-Keys",
                        BigDecimal.ONE,
                        "key-month",
                        "a test",
                        LocalDate.EPOCH,
                        true);
        return Optional.of(new PriceList(region, Map.of(price.usageType(), price)));
    }

    private PlanBasis basis(Map<Layer, String> digests, Optional<ServiceSettings> before) {
        var link = AccountLinks.aVerifiedLink(ENGINES, "123456789012");
        var wanted = Deploying.settings(3);
        return new PlanBasis(
                new ChangePlanId(UUID.randomUUID()),
                new EnvironmentId(UUID.randomUUID()),
                new AccountLinkId(UUID.randomUUID()),
                new Safeguards(Approval.REQUESTER, Execution.PLATFORM),
                wanted,
                new Workplace(link.verifiedAccount(), wanted.address(), "plan", ADA),
                LayerOutputs.NONE,
                digests,
                before,
                before,
                1,
                Optional.empty(),
                List.of());
    }

    private static void assertUsd(int expected, BigDecimal amount) {
        assertEquals(0, BigDecimal.valueOf(expected).compareTo(amount), amount.toPlainString());
    }

    @Test
    void a_first_plan_costs_its_total_more_than_nothing() {
        var forecast =
                keys(EstimateCostTest::dollars)
                        .forecast(basis(Map.of(), Optional.empty()))
                        .orElseThrow();
        assertUsd(3, forecast.estimate().total());
        assertUsd(3, forecast.delta());
    }

    @Test
    void a_change_costs_the_difference_to_the_layers_that_stand() {
        var before = Optional.of(Deploying.settings(1));
        var cost = keys(EstimateCostTest::dollars);
        var whole = cost.forecast(basis(Map.of(Layer.NETWORK, "d"), before)).orElseThrow();
        assertUsd(2, whole.delta());
        var part = cost.forecast(basis(Map.of(Layer.BUILD, "d"), before)).orElseThrow();
        assertUsd(3, part.delta());
    }

    @Test
    void a_region_without_prices_has_no_forecast_and_refuses_an_estimate() {
        var cost = keys(_ -> Optional.empty());
        assertTrue(cost.forecast(basis(Map.of(), Optional.empty())).isEmpty());
        scene.deploy(1);
        var refusal = assertThrows(RuleBroken.class, () -> cost.standing(dev));
        assertEquals(DeploymentRule.PRICES_ARE_KNOWN, refusal.rule());
    }

    @Test
    void what_stands_is_estimated_and_nothing_is_refused() {
        var cost = keys(EstimateCostTest::dollars);
        var refusal = assertThrows(RuleBroken.class, () -> cost.standing(dev));
        assertEquals(DeploymentRule.ENVIRONMENT_IS_RUNNING, refusal.rule());
        scene.deploy(2);
        assertUsd(2, cost.standing(dev).estimate().total());
        assertEquals(List.of(), cost.standing(dev).advice());
    }

    @Test
    void a_plan_keeps_its_cost_and_is_approved_without_it() {
        var plan = scene.plan(1);
        assertTrue(plan.content().cost().isPresent());
        var content = plan.content();
        var without =
                new ChangePlan.Content(
                        content.environment(),
                        content.accountLink(),
                        content.settings(),
                        content.sourceSize(),
                        content.basis(),
                        content.layers(),
                        content.findings(),
                        Optional.empty(),
                        content.permissions(),
                        content.time(),
                        content.safeguards(),
                        content.planner(),
                        content.undertaking(),
                        content.linkName(),
                        content.notes());
        var same = ChangePlan.make(plan.id(), without, ADA, plan.createdAt());
        assertEquals(plan.digest(), same.digest());
    }
}
