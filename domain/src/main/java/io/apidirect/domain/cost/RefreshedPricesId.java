package io.apidirect.domain.cost;

import io.apidirect.domain.shared.Id;
import java.util.UUID;

/** Identity of one organisation's refreshed prices of one region, printed as {@code prl_…}. */
public record RefreshedPricesId(UUID value) implements Id {

    @Override
    public String prefix() {
        return "prl";
    }

    @Override
    public String toString() {
        return text();
    }
}
