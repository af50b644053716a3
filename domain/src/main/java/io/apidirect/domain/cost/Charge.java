package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of an estimate.
 *
 * @param what in a few words
 * @param usageType as on a bill, without the region's prefix
 * @param quantity in a month
 * @param unitPrice USD for one {@code unit}
 * @param isVerified whether a source confirmed the price
 */
public record Charge(
        String what,
        String usageType,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        boolean isVerified) {

    private static final int SCALE = 4;

    static Charge of(Usage usage, Price price) {
        return new Charge(
                usage.what(),
                usage.usageType(),
                usage.quantity().setScale(SCALE, RoundingMode.HALF_EVEN),
                price.unit(),
                price.perUnit(),
                price.isVerified());
    }

    /** USD. */
    public BigDecimal perMonth() {
        return quantity.multiply(unitPrice).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
