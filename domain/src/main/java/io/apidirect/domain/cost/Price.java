package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A list price.
 *
 * @param usageType service and usage type as on a bill, without the region's prefix: {@code
 *     AmazonEC2/NatGateway-Hours}
 * @param perUnit USD
 * @param unit such as {@code hour} or {@code GB-month}
 * @param source where it is from, in words
 * @param date when the source was read
 * @param isVerified whether it was read with its usage type and region in a source that quotes AWS
 */
public record Price(
        String usageType,
        BigDecimal perUnit,
        String unit,
        String source,
        LocalDate date,
        boolean isVerified) {

    boolean isSameAmount(Price other) {
        return perUnit.compareTo(other.perUnit) == 0;
    }

    /** The same price, which AWS's own list had not on that day. */
    Price doubted(LocalDate day) {
        return new Price(
                usageType,
                perUnit,
                unit,
                "%s; not found in AWS's price list on %s".formatted(source, day),
                date,
                false);
    }
}
