package io.apidirect.application.cost;

import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.cost.PriceAnswer;
import io.apidirect.domain.cost.RefreshedPriceLists;
import io.apidirect.domain.cost.RefreshedPrices;
import io.apidirect.domain.cost.RefreshedPricesId;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Ids;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Last part of {@link RefreshPrices}: what AWS answered counts from now on. */
@UseCase
public class RecordPriceRefresh {

    private final RefreshedPriceLists refreshed;
    private final Ids ids;
    private final InstantSource clock;

    @Inject
    public RecordPriceRefresh(RefreshedPriceLists refreshed, Ids ids, InstantSource clock) {
        this.refreshed = refreshed;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was read, and for whom. */
    public record Command(
            OrganizationId organization, Actor actor, String region, PriceAnswer answer)
            implements InOrganization {}

    public RefreshedPrices.Snapshot record(Command command) {
        return refreshed.save(refresh(command)).snapshot();
    }

    private RefreshedPrices refresh(Command command) {
        var known = refreshed.find(command.organization(), command.region());
        known.ifPresent(it -> it.refresh(command.answer(), command.actor(), clock.instant()));
        return known.orElseGet(() -> first(command));
    }

    private RefreshedPrices first(Command command) {
        return RefreshedPrices.first(
                new RefreshedPricesId(ids.next()),
                command.organization(),
                command.region(),
                command.answer(),
                command.actor(),
                clock.instant());
    }
}
