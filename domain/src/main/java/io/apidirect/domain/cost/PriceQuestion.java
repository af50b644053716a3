package io.apidirect.domain.cost;

import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import java.util.Map;

/**
 * What is asked of AWS's price list, and through whose account.
 *
 * @param region whose prices; not where the account's stacks are
 * @param units by usage type, in which unit our meters count
 */
public record PriceQuestion(
        VerifiedAccount account, Region region, Map<String, String> units, Actor actor) {

    public PriceQuestion {
        units = Map.copyOf(units);
    }
}
