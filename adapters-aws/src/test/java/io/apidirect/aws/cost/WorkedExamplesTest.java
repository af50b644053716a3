package io.apidirect.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.cost.Advice;
import io.apidirect.domain.cost.CostEstimate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkedExamplesTest {

    private static final ShippedPrices PRICES = new ShippedPrices();

    private static BigDecimal cost(CostEstimate estimate, String logicalId) {
        return estimate.resources().stream()
                .filter(it -> it.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow()
                .perMonth();
    }

    private static CostEstimate dev(Map<String, String> more) {
        var written = new HashMap<>(WorkedExample.DEV.written());
        written.putAll(more);
        return new WorkedExample("dev", "dev", "us-east-1", WorkedExample.DEV.aim(), written)
                .estimate();
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    private static void assertUsd(String expected, BigDecimal amount) {
        assertEquals(0, usd(expected).compareTo(amount), amount.toPlainString());
    }

    @Test
    void a_small_database_costs_its_hours_its_storage_and_its_secret() {
        assertUsd("14.418", cost(dev(Map.of()), "Database"));
    }

    @Test
    void two_zones_cost_machine_and_storage_twice() {
        var one = cost(dev(Map.of()), "Database");
        var two = cost(dev(Map.of("database.multiAz", "true")), "Database");
        assertUsd("13.98", two.subtract(one));
    }

    @Test
    void a_replica_costs_as_much_as_a_machine_of_its_own() {
        var estimate = dev(Map.of("database.replicas", "1", "database.class", "db.t4g.small"));
        assertUsd("25.66", cost(estimate, "ReplicaA"));
    }

    @Test
    void a_task_of_x86_costs_more_than_one_of_arm() {
        var arm = dev(Map.of());
        var x86 = dev(Map.of("architecture", "x86_64"));
        assertUsd("1.8012", cost(x86, "Service").subtract(cost(arm, "Service")));
    }

    @Test
    void each_way_out_has_its_price() {
        var publicWay = dev(Map.of()).total();
        var gateway = dev(Map.of("egress", "single-nat"));
        assertUsd("33.3230", cost(gateway, "NatGatewayA"));
        var endpoints = dev(Map.of("egress", "endpoints"));
        assertUsd("14.6026", cost(endpoints, "LogEndpoint"));
        assertTrue(publicWay.compareTo(gateway.total()) < 0);
        assertTrue(gateway.total().compareTo(endpoints.total()) < 0);
    }

    @Test
    void a_class_without_a_price_is_named_and_not_counted_as_nothing() {
        var estimate = dev(Map.of("database.class", "db.r8g.16xlarge"));
        assertTrue(
                estimate.notPriced().stream().anyMatch(it -> it.contains("db.r8g.16xlarge")),
                estimate.notPriced().toString());
    }

    @Test
    void no_resource_of_any_template_is_of_a_type_that_nobody_thought_of() {
        var unknown =
                WorkedExample.ALL.stream()
                        .flatMap(example -> example.estimate().notPriced().stream())
                        .filter(it -> it.contains("(AWS::"))
                        .distinct()
                        .toList();
        assertEquals(List.of("Topic (AWS::SNS::Topic)", "Budget (AWS::Budgets::Budget)"), unknown);
    }

    @Test
    void every_advice_saves_and_the_best_comes_first() {
        var prices = PRICES.find("us-east-1").orElseThrow();
        var advice = Advice.on(prices, WorkedExample.PROD.resources());
        var savings = advice.stream().map(Advice::saving).toList();
        assertEquals(savings.stream().sorted((a, b) -> b.compareTo(a)).toList(), savings);
        assertTrue(savings.getLast().signum() > 0);
        assertTrue(
                advice.stream().anyMatch(it -> it.text().startsWith("egress: single-nat,")),
                advice.toString());
        assertTrue(advice.stream().noneMatch(it -> it.text().startsWith("architecture")));
    }
}
