package io.apidirect.domain.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link RefreshedPriceLists} promises. */
public interface RefreshedPriceListsContract {

    /** A time for all tests of prices. */
    Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** Who refreshes. */
    Actor ADA = new Actor("usr_ada");

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<RefreshedPriceLists, R> work);

    /** A gateway's price, and a dashboard that was not found. */
    static PriceAnswer anAnswer(String gateway) {
        var price =
                new Price(
                        "AmazonEC2/NatGateway-Hours",
                        new BigDecimal(gateway),
                        "hour",
                        "AWS's price list",
                        LocalDate.of(2026, 11, 21),
                        true);
        return new PriceAnswer(
                List.of(price),
                List.of(new PriceAnswer.Missing("AmazonCloudWatch/DashboardsUsageHour", "None.")));
    }

    /** A first look at the prices of a region. */
    static RefreshedPrices aRefresh(OrganizationId organization, String region) {
        return RefreshedPrices.first(
                new RefreshedPricesId(UUID.randomUUID()),
                organization,
                region,
                anAnswer("0.048"),
                ADA,
                NOON);
    }

    private static OrganizationId anOrganization() {
        return new OrganizationId(UUID.randomUUID());
    }

    private RefreshedPrices save(RefreshedPrices prices) {
        return in(prices.snapshot().organization(), lists -> lists.save(prices));
    }

    @Test
    default void pricesComeBackAsTheyWereRead() {
        var ours = anOrganization();
        var saved = save(aRefresh(ours, "eu-west-1"));
        assertEquals(1, saved.snapshot().version());
        var found = in(ours, lists -> lists.find(ours, "eu-west-1")).orElseThrow();
        assertEquals(saved.snapshot(), found.snapshot());
        found.refresh(anAnswer("0.05"), ADA, NOON.plusSeconds(60));
        assertEquals(2, save(found).snapshot().version());
    }

    @Test
    default void regionsAreListedInTheirOrderAndToTheirOrganizationOnly() {
        var ours = anOrganization();
        save(aRefresh(ours, "us-east-1"));
        save(aRefresh(ours, "eu-west-1"));
        var regions =
                in(ours, lists -> lists.list(ours)).stream().map(it -> it.snapshot().region());
        assertEquals(List.of("eu-west-1", "us-east-1"), regions.toList());
        var theirs = anOrganization();
        assertTrue(in(theirs, lists -> lists.list(theirs)).isEmpty());
        assertTrue(in(theirs, lists -> lists.find(theirs, "eu-west-1")).isEmpty());
    }

    @Test
    default void whoIsLateIsTold() {
        var ours = anOrganization();
        var first = save(aRefresh(ours, "eu-west-1"));
        var second = RefreshedPrices.restore(first.snapshot());
        first.refresh(anAnswer("0.05"), ADA, NOON);
        save(first);
        second.refresh(anAnswer("0.06"), ADA, NOON);
        assertThrows(Stale.class, () -> save(second));
        var other = aRefresh(ours, "eu-west-1");
        var refusal = assertThrows(RuleBroken.class, () -> save(other));
        assertEquals(CostRule.ONE_PRICE_REFRESH_AT_A_TIME, refusal.rule());
    }
}
