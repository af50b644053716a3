package io.apidirect.application.cost;

import io.apidirect.application.accountlink.VerifiedAccounts;
import io.apidirect.application.shared.InOrganization;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.cost.PriceLists;
import io.apidirect.domain.cost.PriceQuestion;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import jakarta.inject.Inject;
import java.util.Optional;

/** First part of {@link RefreshPrices}: what to ask, and through which account. */
@UseCase
public class BeginPriceRefresh {

    private final VerifiedAccounts accounts;
    private final PriceLists shipped;

    @Inject
    public BeginPriceRefresh(VerifiedAccounts accounts, PriceLists shipped) {
        this.accounts = accounts;
        this.shipped = shipped;
    }

    /**
     * Which prices.
     *
     * @param accountLink by printed id or name; empty for any verified one
     */
    public record Command(
            OrganizationId organization, Actor actor, String region, Optional<String> accountLink)
            implements InOrganization {}

    public PriceQuestion begin(Command command) {
        if (!Region.isRegion(command.region())) {
            throw new NotFound("price list", command.region());
        }
        var account =
                command.accountLink()
                        .map(link -> accounts.the(command.organization(), link))
                        .orElseGet(() -> accounts.any(command.organization()));
        return new PriceQuestion(
                account, new Region(command.region()), shipped.units(), command.actor());
    }
}
