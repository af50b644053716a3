package io.apidirect.application.cost;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.cost.PriceChange;
import io.apidirect.domain.cost.PriceList;
import io.apidirect.domain.cost.PriceSource;
import io.apidirect.domain.cost.RefreshedPrices;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reads the prices of a region in AWS's own list; may be repeated at any time. */
@Errand
public class RefreshPrices {

    private final BeginPriceRefresh begin;
    private final PriceSource source;
    private final KnownPrices known;
    private final RecordPriceRefresh record;

    @Inject
    public RefreshPrices(
            BeginPriceRefresh begin,
            PriceSource source,
            KnownPrices known,
            RecordPriceRefresh record) {
        this.begin = begin;
        this.source = source;
        this.known = known;
        this.record = record;
    }

    /** What was read, and which prices are others now. */
    public record Outcome(RefreshedPrices.Snapshot read, List<PriceChange> changes) {}

    public Outcome refresh(BeginPriceRefresh.Command command) {
        var answer = source.ask(begin.begin(command));
        var before = prices(command);
        var read =
                record.record(
                        new RecordPriceRefresh.Command(
                                command.organization(), command.actor(), command.region(), answer));
        return new Outcome(read, before.changesTo(prices(command)));
    }

    private PriceList prices(BeginPriceRefresh.Command command) {
        return known.find(new KnownPrices.Query(command.organization(), command.region()))
                .orElseGet(() -> new PriceList(command.region(), Map.of()));
    }
}
