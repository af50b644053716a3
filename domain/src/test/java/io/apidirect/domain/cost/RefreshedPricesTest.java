package io.apidirect.domain.cost;

import static io.apidirect.domain.cost.RefreshedPriceListsContract.ADA;
import static io.apidirect.domain.cost.RefreshedPriceListsContract.NOON;
import static io.apidirect.domain.cost.RefreshedPriceListsContract.aRefresh;
import static io.apidirect.domain.cost.RefreshedPriceListsContract.anAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.OrganizationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshedPricesTest {

    private static final String GATEWAY = "AmazonEC2/NatGateway-Hours";
    private static final String DASHBOARD = "AmazonCloudWatch/DashboardsUsageHour";
    private static final OrganizationId OURS = new OrganizationId(UUID.randomUUID());

    private static PriceList shipped() {
        return new PriceList(
                "eu-west-1",
                Map.of(
                        GATEWAY, price(GATEWAY, "0.045", "hour"),
                        DASHBOARD, price(DASHBOARD, "3.00", "dashboard-month")));
    }

    private static Price price(String usageType, String amount, String unit) {
        return new Price(
                usageType, new BigDecimal(amount), unit, "a table", LocalDate.of(2026, 1, 2), true);
    }

    private static Price read(PriceList list, String usageType) {
        return list.find(usageType).orElseThrow();
    }

    @Test
    void a_price_that_was_read_counts_more_than_the_shipped_one() {
        var list = aRefresh(OURS, "eu-west-1").over(Optional.of(shipped()));
        assertEquals(new BigDecimal("0.048"), read(list, GATEWAY).perUnit());
        assertTrue(read(list, GATEWAY).isVerified());
    }

    @Test
    void a_shipped_price_that_aws_does_not_have_is_kept_and_doubted() {
        var list = aRefresh(OURS, "eu-west-1").over(Optional.of(shipped()));
        assertEquals(new BigDecimal("3.00"), read(list, DASHBOARD).perUnit());
        assertFalse(read(list, DASHBOARD).isVerified());
        assertEquals(
                "a table; not found in AWS's price list on 2026-11-21",
                read(list, DASHBOARD).source());
    }

    @Test
    void a_region_without_shipped_prices_has_those_that_were_read() {
        var list = aRefresh(OURS, "eu-north-1").over(Optional.empty());
        assertEquals(1, list.prices().size());
        assertEquals("eu-north-1", list.region());
    }

    @Test
    void a_price_that_disappeared_is_remembered_with_its_last_amount() {
        var prices = aRefresh(OURS, "eu-west-1");
        var none = new PriceAnswer.Missing(GATEWAY, "AWS has none.");
        prices.refresh(
                new PriceAnswer(List.of(), List.of(none)), ADA, NOON.plus(Duration.ofDays(30)));
        assertEquals(
                List.of(
                        new PriceAnswer.Missing(
                                GATEWAY, "AWS has none. It was 0.048 USD on 2026-11-21.")),
                prices.snapshot().answer().missing());
        var list = prices.over(Optional.of(shipped()));
        assertEquals(new BigDecimal("0.045"), read(list, GATEWAY).perUnit());
        assertFalse(read(list, GATEWAY).isVerified());
    }

    @Test
    void changes_are_told_by_amount() {
        var prices = aRefresh(OURS, "eu-west-1");
        var list = prices.over(Optional.of(shipped()));
        assertEquals(
                List.of(
                        new PriceChange(
                                GATEWAY,
                                "hour",
                                Optional.of(new BigDecimal("0.045")),
                                new BigDecimal("0.048"))),
                shipped().changesTo(list));
        prices.refresh(anAnswer("0.0480"), ADA, NOON);
        assertEquals(List.of(), list.changesTo(prices.over(Optional.of(shipped()))));
    }

    @Test
    void an_estimate_says_where_its_prices_are_from() {
        var list = aRefresh(OURS, "eu-west-1").over(Optional.of(shipped()));
        assertEquals(
                "1 read in AWS's price list on 2026-11-21, 1 shipped with the product, of 2026-01-02",
                list.sources(List.of(GATEWAY, DASHBOARD, GATEWAY, "no/such")));
    }

    @Test
    void the_event_counts_what_was_read_and_what_was_missing() {
        var event = (PricesEvent.Refreshed) aRefresh(OURS, "eu-west-1").takeEvents().getFirst();
        assertEquals(1, event.known());
        assertEquals(1, event.missing());
    }
}
