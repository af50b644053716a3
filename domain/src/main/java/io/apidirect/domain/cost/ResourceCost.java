package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one resource costs.
 *
 * @param stack slug of its layer
 */
public record ResourceCost(String stack, String logicalId, String type, List<Charge> charges) {

    public ResourceCost {
        charges = List.copyOf(charges);
    }

    /** USD. */
    public BigDecimal perMonth() {
        return charges.stream().map(Charge::perMonth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
