package io.apidirect.domain.cost;

import java.math.BigDecimal;

/**
 * What a resource uses in a month.
 *
 * @param what in a few words, for people
 * @param quantity in the unit of the usage type's price
 */
record Usage(String what, String usageType, BigDecimal quantity) {

    static Usage hours(String what, String usageType, long pieces) {
        return new Usage(what, usageType, Traffic.HOURS.multiply(BigDecimal.valueOf(pieces)));
    }

    static Usage pieces(String what, String usageType, long pieces) {
        return new Usage(what, usageType, BigDecimal.valueOf(pieces));
    }
}
