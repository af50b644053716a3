package io.apidirect.domain.cost;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The prices of one region as an organisation last read them in AWS's own list. They are laid over
 * those that are shipped; what AWS no longer has is said, and the shipped price is then a doubtful
 * one.
 */
public final class RefreshedPrices extends Aggregate<PricesEvent> {

    private final RefreshedPricesId id;
    private final OrganizationId organization;
    private final String region;
    private final long version;
    private PriceAnswer answer;
    private Instant refreshedAt;

    private RefreshedPrices(Snapshot from) {
        id = from.id;
        organization = from.organization;
        region = from.region;
        answer = from.answer;
        refreshedAt = from.refreshedAt;
        version = from.version;
    }

    /** Everything there is to store; {@code version} is 0 until it was first saved. */
    public record Snapshot(
            RefreshedPricesId id,
            OrganizationId organization,
            String region,
            PriceAnswer answer,
            Instant refreshedAt,
            long version) {}

    /** An organisation's first look at the prices of a region. */
    public static RefreshedPrices first(
            RefreshedPricesId id,
            OrganizationId organization,
            String region,
            PriceAnswer answer,
            Actor actor,
            Instant now) {
        var prices = new RefreshedPrices(new Snapshot(id, organization, region, answer, now, 0));
        prices.happened(prices.refreshed(actor));
        return prices;
    }

    public static RefreshedPrices restore(Snapshot snapshot) {
        return new RefreshedPrices(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(id, organization, region, answer, refreshedAt, version);
    }

    /** Takes the newer answer in the place of the older one, and remembers what disappeared. */
    public void refresh(PriceAnswer newer, Actor actor, Instant now) {
        var before = byUsageType(answer.prices());
        var missing =
                newer.missing().stream()
                        .map(
                                it ->
                                        withLastPrice(
                                                it,
                                                Optional.ofNullable(before.get(it.usageType()))))
                        .toList();
        answer = new PriceAnswer(newer.prices(), missing);
        refreshedAt = now;
        happened(refreshed(actor));
    }

    private static PriceAnswer.Missing withLastPrice(
            PriceAnswer.Missing missing, Optional<Price> last) {
        return last.map(
                        price ->
                                new PriceAnswer.Missing(
                                        missing.usageType(),
                                        "%s It was %s USD on %s."
                                                .formatted(
                                                        missing.reason(),
                                                        price.perUnit().toPlainString(),
                                                        price.date())))
                .orElse(missing);
    }

    private PricesEvent refreshed(Actor actor) {
        return new PricesEvent.Refreshed(
                id,
                organization,
                region,
                answer.prices().size(),
                answer.missing().size(),
                actor,
                refreshedAt);
    }

    /** AWS's prices over those that are shipped. */
    public PriceList over(Optional<PriceList> shipped) {
        var all = new HashMap<String, Price>(shipped.map(PriceList::prices).orElse(Map.of()));
        var day = LocalDate.ofInstant(refreshedAt, ZoneOffset.UTC);
        answer.missing()
                .forEach(it -> all.computeIfPresent(it.usageType(), (_, old) -> old.doubted(day)));
        var read = byUsageType(answer.prices());
        all.putAll(read);
        return new PriceList(region, all, read.keySet());
    }

    private static Map<String, Price> byUsageType(List<Price> prices) {
        return prices.stream().collect(Collectors.toMap(Price::usageType, Function.identity()));
    }
}
